using System.Runtime.InteropServices;
using Workbench.Aligning.Model;
using Workbench.Aligning.Search;
using Workbench.Aligning.Words;

namespace Workbench.Aligning;

/// <summary>
/// Aligns two sequences of units: a rough path over everything, then rounds of exact search round the last path, each
/// of which teaches the words, lengths and shapes of this pair to the next.
/// </summary>
internal sealed class SequenceAligner
{
    private const double LeastTaught = 0.05;

    private readonly UnitTokens original;
    private readonly UnitTokens version;
    private readonly AlignmentOptions options;
    private readonly TranslationTable prior;
    private TranslationTable table;
    private LengthModel lengths;
    private ShapePriors priors = ShapePriors.Start;

    public SequenceAligner(UnitTokens original, UnitTokens version, AlignmentOptions options)
    {
        this.original = original;
        this.version = version;
        this.options = options;
        table = prior = TranslationTable.FromAssociations(Anchors.Find(original, version), original, version);
        lengths = LengthModel.Start(original, version);
    }

    public List<SoftLink> Run(IProgress<double>? progress, CancellationToken cancel)
    {
        var path = Rough();
        List<SoftLink> best = [];
        for (var round = 0; round <= options.LearningRounds; round++)
        {
            cancel.ThrowIfCancellationRequested();
            var lattice = Lattice(path, round == 0 ? 60 : 40, round == 0 ? ShapePriors.SmallShapes : ShapePriors.Shapes.Count);
            best = lattice.BestPath();
            if (round < options.LearningRounds)
            {
                Learn(lattice.Links(LeastTaught));
                path = round == 0 ? Rough() : Nodes(best);
            }

            progress?.Report((round + 1.0) / (options.LearningRounds + 1));
        }

        return best;
    }

    private LinkModel Model() => new(original, version, table, lengths, priors);

    private List<Node> Rough() => RoughPath.Find(Model(), new Node(0, 0), new Node(original.Units, version.Units));

    private Lattice Lattice(List<Node> path, int halfWidth, int shapes) =>
        new(Model(), Band.Around(CollectionsMarshal.AsSpan(path), halfWidth), shapes);

    private void Learn(List<SoftLink> links)
    {
        table = Learning.Learn(original, version, prior, links);
        lengths = lengths.Learn(original, version, links);
        var counts = new double[ShapePriors.Shapes.Count];
        foreach (var link in links)
        {
            for (var shape = 0; shape < counts.Length; shape++)
            {
                if (ShapePriors.Shapes[shape] == new LinkShape(link.OriginalCount, link.VersionCount))
                {
                    counts[shape] += link.Weight;
                }
            }
        }

        priors = ShapePriors.Learn(counts);
    }

    private static List<Node> Nodes(List<SoftLink> links) =>
        [new Node(0, 0), .. links.Select(l => new Node(l.Original + l.OriginalCount, l.Version + l.VersionCount))];
}
