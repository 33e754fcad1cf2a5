using Workbench.Aligning.Joint;
using Workbench.Aligning.Model;
using Workbench.Aligning.Pins;
using Workbench.Aligning.Search;
using Workbench.Aligning.Shapes;
using Workbench.Works;

namespace Workbench.Aligning.Paragraphs;

/// <summary>Aligns the sentences of two documents over their whole length, then their paragraphs by them, then each link's sentences.</summary>
internal sealed class DocumentAligner : IBoxAligner
{
    private readonly SentenceSequence original;
    private readonly SentenceSequence version;
    private readonly Band band;
    private readonly ParagraphLinks whole;
    private readonly IReadOnlyList<ILinkWitness> witnesses;

    private DocumentAligner(SentenceSequence original, SentenceSequence version, PairModel learnt, Band band, IReadOnlyList<ILinkWitness> witnesses)
    {
        (this.original, this.version, this.band, this.witnesses) = (original, version, band, witnesses);
        whole = new ParagraphLinks(original, version, learnt, witnesses);
    }

    public static DocumentAligner Learn(
        Document original, Document version, AlignmentOptions options, IReadOnlyCollection<Link> pins, IProgress<double>? progress, CancellationToken cancel)
    {
        PinnedLinks.Require(pins, original.Units.Length, version.Units.Length);
        var (left, right) = (SentenceSequence.Of(original), SentenceSequence.Of(version));
        var (learnt, band) = PairLearner.Learn(
            left.Tokens, right.Tokens, options, PinnedLinks.Teaching(pins, left.SentencesOf, right.SentencesOf), progress, cancel);
        return new DocumentAligner(left, right, learnt, band, []);
    }

    public int OriginalCount => original.Paragraphs;

    public int VersionCount => version.Paragraphs;

    public LinkModel Model => whole.Sentences.Model;

    public IReadOnlyList<SoftLink> SoftLinks() => whole.Sentences.Texts(band).Links(PairPosteriors.LeastKept);

    public IBoxAligner Hearing(IReadOnlyList<ILinkWitness> heard) => new DocumentAligner(original, version, Model.Pair, band, [.. witnesses, .. heard]);

    public IEnumerable<Link> Whole() => whole.Find(whole.Sentences.Texts(band));

    public IEnumerable<Link> Inside(Box box)
    {
        var inside = Part(box);
        return inside.Find(inside.Sentences.Box(box.Open)).Select(box.ToWhole);
    }

    public Link Complete(Link pin) => pin.Sentences.IsEmpty
        ? pin with { Sentences = [.. LinkBuilder.Links(Part(new Box([.. pin.Original.Select(u => u.Value)], [.. pin.Version.Select(u => u.Value)])).Sentences.Box(OpenEnds.None))] }
        : pin;

    public UnitGroup Judged(UnitGroup units) => original.SentencesOf(units);

    public UnitGroup JudgedOfVersion(UnitGroup units) => version.SentencesOf(units);

    private ParagraphLinks Part(Box box)
    {
        var (rows, columns) = (Sentences(original, box.Original), Sentences(version, box.Version));
        return new ParagraphLinks(
            original.Select(box.Original), version.Select(box.Version), Model.Pair, [.. witnesses.Select(w => w.Select(rows, columns))]);
    }

    private static int[] Sentences(SentenceSequence side, IReadOnlyList<int> paragraphs) =>
        [.. paragraphs.SelectMany(p => Enumerable.Range(side.Starts[p], side.Starts[p + 1] - side.Starts[p]))];
}
