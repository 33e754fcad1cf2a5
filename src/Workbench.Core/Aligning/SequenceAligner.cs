using Workbench.Aligning.Model;
using Workbench.Aligning.Search;
using Workbench.Aligning.Shapes;
using Workbench.Aligning.Words;
using Workbench.Lexicons;

namespace Workbench.Aligning;

/// <summary>
/// Aligns two sequences of units: a rough path over everything, then rounds of exact search round the last path, each
/// of which teaches the words, lengths and shapes of this pair to the next.
/// </summary>
internal sealed class SequenceAligner
{
    private const double LeastTaught = 0.05;

    /// <summary>How many columns round the rough paths are searched, and round the likely nodes of the round before.</summary>
    private const int FirstMargin = 40;
    private const int SecondMargin = 20;
    private const int Margin = 6;
    private const double LeastLikely = 1e-5;

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
        table = prior = TranslationTable.FromAssociations(Known(), original, version);
        lengths = LengthModel.Start(original, version);
    }

    /// <summary>The lattice of the last round, with everything learnt in it.</summary>
    public Lattice Run(IProgress<double>? progress, CancellationToken cancel)
    {
        var band = Band.Around(Rough(), FirstMargin);
        for (var round = 0; ; round++)
        {
            cancel.ThrowIfCancellationRequested();
            var shapes = round == options.LearningRounds ? ShapePriors.Shapes.Count : round == 0 ? ShapePriors.SmallShapes : ShapePriors.PlainShapes;
            var lattice = new Lattice(Model(), band, shapes);
            progress?.Report((round + 1.0) / (options.LearningRounds + 1));
            if (round == options.LearningRounds)
            {
                return lattice;
            }

            Learn(lattice.Links(LeastTaught));
            band = round == 0 ? Band.Around(Rough(), SecondMargin) : lattice.LikelyBand(LeastLikely, Margin);
        }
    }

    /// <summary>The lattice of a box, all of it, with what has been learnt.</summary>
    public Lattice Inside(Node start, Node end) =>
        new(Model(), Band.Around([start, end], end.Column - start.Column), ShapePriors.Shapes.Count);

    public LinkExplainer Explainer() => new(Model(), lengths, table);

    private List<Association> Known()
    {
        var known = Anchors.Find(original, version);
        if (Lexicon.For(original.Language, version.Language) is { } lexicon)
        {
            known.AddRange(KnownWords.Find(lexicon, original, version));
        }

        return known;
    }

    private LinkModel Model() => new(original, version, table, lengths, priors);

    private List<Node> Rough() => RoughRoute.Find(Model(), table);

    private void Learn(List<SoftLink> links)
    {
        table = Learning.Learn(original, version, prior, links);
        lengths = lengths.Learn(original, version, links);
        var counts = new double[ShapePriors.Shapes.Count];
        foreach (var link in links)
        {
            counts[ShapePriors.IndexOf(link.Shape)] += link.Weight;
        }

        priors = ShapePriors.Learn(counts);
    }
}
