using Workbench.Aligning.Model;
using Workbench.Aligning.Pins;
using Workbench.Aligning.Search;
using Workbench.Works;

namespace Workbench.Aligning.Paragraphs;

/// <summary>Aligns the sentences of two documents over their whole length, then their paragraphs by them, then each link's sentences.</summary>
internal sealed class DocumentAligner : IBoxAligner
{
    private readonly SentenceSequence original;
    private readonly SentenceSequence version;
    private readonly Band band;
    private readonly ParagraphLinks whole;

    public DocumentAligner(
        Document original, Document version, AlignmentOptions options, IReadOnlyCollection<Link> pins, IProgress<double>? progress, CancellationToken cancel)
    {
        (this.original, this.version) = (SentenceSequence.Of(original), SentenceSequence.Of(version));
        (var learnt, band) = PairLearner.Learn(
            this.original.Tokens, this.version.Tokens, options, PinnedLinks.Teaching(pins, Judged, JudgedOfVersion), progress, cancel);
        whole = new ParagraphLinks(this.original, this.version, learnt);
    }

    public int OriginalCount => original.Paragraphs;

    public int VersionCount => version.Paragraphs;

    public LinkModel Model => whole.Sentences.Model;

    public IEnumerable<Link> Whole() => whole.Find(whole.Sentences.Inside(band));

    public IEnumerable<Link> Inside(Box box)
    {
        var inside = Part(box);
        return inside.Find(inside.Sentences.Whole()).Select(box.ToWhole);
    }

    public Link Complete(Link pin) => pin.Sentences.IsEmpty
        ? pin with { Sentences = [.. LinkBuilder.Links(Part(new Box([.. pin.Original.Select(u => u.Value)], [.. pin.Version.Select(u => u.Value)])).Sentences.Whole())] }
        : pin;

    public UnitGroup Judged(UnitGroup units) => original.SentencesOf(units);

    public UnitGroup JudgedOfVersion(UnitGroup units) => version.SentencesOf(units);

    private ParagraphLinks Part(Box box) => new(original.Select(box.Original), version.Select(box.Version), Model.Pair);
}
