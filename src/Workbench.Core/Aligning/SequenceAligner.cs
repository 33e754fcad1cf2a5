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

    public Lattice Inside(Band band) => new(new ModelScorer(Model), band, ShapePriors.Shapes.Count);

    /// <summary>The lattice of everything between two nodes.</summary>
    public Lattice Inside(Node start, Node end) => Inside(Band.Around([start, end], end.Column - start.Column));

    public Lattice Whole()
    {
        var end = new Node(original.Units, version.Units);
        return (long)original.Units * version.Units <= SmallBox ? Inside(new Node(0, 0), end) : Inside(Band.Around(RoughRoute.Find(Model), Margin));
    }
}
