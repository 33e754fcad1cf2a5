using Workbench.Aligning.Joint;
using Workbench.Aligning.Model;
using Workbench.Aligning.Search;
using Workbench.Aligning.Words;

namespace Workbench.Aligning;

/// <summary>Aligns two sequences of units by what has been learnt of their texts.</summary>
internal sealed class SequenceAligner(UnitTokens original, UnitTokens version, PairModel pair, IReadOnlyList<Witness> witnesses)
{
    /// <summary>Boxes of at most so many cells are searched whole.</summary>
    private const long SmallBox = 2_500;
    private const int Margin = 20;

    public LinkModel Model { get; } = new(original, version, pair) { Witnesses = witnesses };

    /// <summary>The lattice of whole texts, which may have flanks.</summary>
    public Lattice Texts(Band band) => Inside(band, openEnds: true);

    /// <summary>The lattice of everything between two nodes.</summary>
    public Lattice Inside(Node start, Node end) => Inside(Band.Around([start, end], end.Column - start.Column), openEnds: false);

    /// <summary>The lattice of units that stand between others: what precedes and follows them is tied.</summary>
    public Lattice Box()
    {
        var end = new Node(original.Units, version.Units);
        return (long)original.Units * version.Units <= SmallBox
            ? Inside(new Node(0, 0), end)
            : Inside(Band.Around(RoughRoute.Find(Model), Margin), openEnds: false);
    }

    private Lattice Inside(Band band, bool openEnds) => new(new ModelScorer(Model), band, ShapePriors.Shapes.Count, openEnds);
}
