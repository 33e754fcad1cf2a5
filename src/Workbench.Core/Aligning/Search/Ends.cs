namespace Workbench.Aligning.Search;

/// <summary>
/// Where the alignments of a band begin and end: at its first node and its last; but whole texts may have flanks. Round an excerpt the
/// rest of the longer text stands alone, and no unit of it is stranger than any other. What the shorter text leaves untied at its ends
/// does cost: else two texts whose words prove little would be all flank.
/// </summary>
internal sealed class Ends(Node first, Node last, OpenEnds open)
{
    /// <summary>What every further unit of a text that is not the longer one costs in a flank.</summary>
    private const double Unanswered = -1;

    /// <summary>The logarithm of how often a text has a flank, on either end.</summary>
    private static readonly double Rarity = Math.Log(0.1);

    private readonly double perOmitted = last.Row - first.Row > last.Column - first.Column ? 0 : Unanswered;
    private readonly double perAdded = last.Column - first.Column > last.Row - first.Row ? 0 : Unanswered;

    /// <summary>Whether there may be flanks.</summary>
    public bool AreOpen => open != OpenEnds.None;

    /// <summary>The score of the ways that begin at a node.</summary>
    public double Begin(Node node) => Flanks(OpenEnds.Begin, node.Row - first.Row, node.Column - first.Column);

    /// <summary>The score of the ways that end at a node.</summary>
    public double End(Node node) => Flanks(OpenEnds.End, last.Row - node.Row, last.Column - node.Column);

    private double Flanks(OpenEnds end, int omitted, int added) =>
        omitted + added == 0 || open.HasFlag(end) ? Flank(omitted, perOmitted) + Flank(added, perAdded) : double.NegativeInfinity;

    /// <summary>Lengths of any order of size are equally likely.</summary>
    private static double Flank(int units, double perUnit) => units == 0 ? 0 : Rarity - Math.Log(units) + (perUnit * units);
}
