namespace Workbench.Aligning.Search;

/// <summary>
/// Where the alignments of a band begin and end: at its first node and its last; but whole texts may have flanks, a head or notes that
/// one side lacks, or, round an excerpt, all the rest of the longer text. A unit there is no stranger than any other, only the flank is.
/// </summary>
internal sealed class Ends(Node first, Node last, bool areOpen)
{
    /// <summary>The logarithm of how often a text has a flank, on either end.</summary>
    private static readonly double Rarity = Math.Log(0.1);

    /// <summary>What a unit of either side costs where both have a flank: the rest of an excerpt stands on one side only.</summary>
    private const double Unanswered = -1;

    /// <summary>Whether there may be flanks.</summary>
    public bool AreOpen => areOpen;

    /// <summary>The score of the ways that begin at a node.</summary>
    public double Begin(Node node) => Flanks(node.Row - first.Row, node.Column - first.Column);

    /// <summary>The score of the ways that end at a node.</summary>
    public double End(Node node) => Flanks(last.Row - node.Row, last.Column - node.Column);

    private double Flanks(int omitted, int added) =>
        omitted + added == 0 || areOpen
            ? Flank(omitted) + Flank(added) + (Unanswered * Math.Min(omitted, added))
            : double.NegativeInfinity;

    /// <summary>Lengths of any order of size are equally likely.</summary>
    private static double Flank(int units) => units == 0 ? 0 : Rarity - Math.Log(units);
}
