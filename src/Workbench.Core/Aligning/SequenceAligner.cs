using Workbench.Aligning.Joint;
using Workbench.Aligning.Model;
using Workbench.Aligning.Search;
using Workbench.Aligning.Words;

namespace Workbench.Aligning;

/// <summary>Aligns two sequences of units by what has been learnt of their texts.</summary>
internal sealed class SequenceAligner(UnitTokens original, UnitTokens version, PairModel pair, IReadOnlyList<ILinkWitness> witnesses)
{
    /// <summary>Boxes of at most so many cells are searched whole.</summary>
    private const long SmallBox = 2_500;
    private const int Margin = 20;

    public LinkModel Model { get; } = new(original, version, pair) { Witnesses = witnesses };

    /// <summary>The lattice of whole texts, which may have flanks.</summary>
    public Lattice Texts(Band band) => Inside(band, OpenEnds.Both);

    /// <summary>The lattice between two nodes of a wider one: of everything there is, or where that is much, of what the wider one searched.</summary>
    public Lattice Inside(Lattice wider, Node start, Node end) => IsSmall(end.Row - start.Row, end.Column - start.Column)
        ? Everything(start, end, OpenEnds.None)
        : Inside(wider.BandWithin(start, end), OpenEnds.None);

    /// <summary>The lattice of units that stand between others: what precedes and follows them is tied, but at an open end.</summary>
    public Lattice Box(OpenEnds open) => IsSmall(original.Units, version.Units)
        ? Everything(new Node(0, 0), new Node(original.Units, version.Units), open)
        : Inside(Band.Around(RoughRoute.Find(Model, wholeTexts: false), Margin), open);

    private static bool IsSmall(int rows, int columns) => (long)rows * columns <= SmallBox;

    private Lattice Everything(Node start, Node end, OpenEnds open) => Inside(Band.Around([start, end], end.Column - start.Column), open);

    private Lattice Inside(Band band, OpenEnds open) => new(new ModelScorer(Model), band, ShapePriors.Shapes.Count, open);
}
