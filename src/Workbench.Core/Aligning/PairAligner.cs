using System.Collections.Immutable;
using Workbench.Aligning.Joint;
using Workbench.Aligning.Model;
using Workbench.Aligning.Moves;
using Workbench.Aligning.Paragraphs;
using Workbench.Aligning.Pins;
using Workbench.Aligning.Shapes;
using Workbench.Aligning.Vectors;
using Workbench.Aligning.Words;
using Workbench.Works;

namespace Workbench.Aligning;

/// <summary>
/// An aligner that has learnt a pair of texts: their words, lengths and habits of merging and splitting. It aligns them whole, and
/// afterwards any part of them in a moment, so that a person can correct a link and see the neighbourhood follow.
/// </summary>
public sealed class PairAligner
{
    private readonly IBoxAligner aligner;
    private readonly AlignmentOptions options;
    private readonly LinkExplainer? explainer;
    private readonly Lazy<IReadOnlyList<SoftLink>> softLinks;

    private PairAligner(IBoxAligner aligner, AlignmentOptions options)
    {
        (this.aligner, this.options) = (aligner, options);
        softLinks = new Lazy<IReadOnlyList<SoftLink>>(aligner.SoftLinks);
        explainer = options.Explain ? new LinkExplainer(aligner.Model) : null;
    }

    /// <summary>The possible links of what is judged: units, or sentences.</summary>
    internal IReadOnlyList<SoftLink> SoftLinks => softLinks.Value;

    /// <summary>The words that this pair taught and bears out well, strongest first: for <see cref="AlignmentOptions.LearntWords"/> of other texts.</summary>
    public ImmutableArray<LearntWord> LearntWords() => [.. RememberedWords.Of(aligner.Model.Pair.Table, aligner.Model.Original, aligner.Model.Version)];

    /// <summary>How many units, or sentences, are judged in both texts.</summary>
    internal (int Original, int Version) Counts => (aligner.Model.Original.Units, aligner.Model.Version.Units);

    internal PairAligner Hearing(IReadOnlyList<ILinkWitness> witnesses) => witnesses.Count == 0 ? this : new(aligner.Hearing(witnesses), options);

    /// <summary>Learns a pair of plain units, each string one unit.</summary>
    /// <param name="pins">Links known to be right, which teach too.</param>
    /// <param name="progress">Told the share done, 0 to 1.</param>
    public static PairAligner LearnUnits(
        IReadOnlyList<string> original,
        Language originalLanguage,
        IReadOnlyList<string> version,
        Language versionLanguage,
        AlignmentOptions options,
        IReadOnlyCollection<Link>? pins = null,
        IProgress<double>? progress = null,
        CancellationToken cancel = default)
    {
        var (left, right) = (UnitTokens.Read(original, originalLanguage), UnitTokens.Read(version, versionLanguage));
        return Heard(UnitAligner.Learn(left, right, options, pins ?? [], progress, cancel), options, original, version);
    }

    /// <summary>Learns a pair of segmented documents. A unit without sentences counts as one sentence.</summary>
    /// <param name="pins">Paragraph links known to be right, which teach too.</param>
    /// <param name="progress">Told the share done, 0 to 1.</param>
    public static PairAligner Learn(
        Document original,
        Document version,
        AlignmentOptions options,
        IReadOnlyCollection<Link>? pins = null,
        IProgress<double>? progress = null,
        CancellationToken cancel = default) =>
        Heard(DocumentAligner.Learn(original, version, options, pins ?? [], progress, cancel), options, TextVectors.TextsOf(original), TextVectors.TextsOf(version));

    /// <summary>What was learnt of the words lets the vectors be judged, which are heard from then on.</summary>
    private static PairAligner Heard(IBoxAligner learnt, AlignmentOptions options, IReadOnlyList<string> original, IReadOnlyList<string> version) =>
        new(options.Vectors is { } vectors && VectorWitness.Of(vectors.Of(original), vectors.Of(version), learnt.SoftLinks()) is { } witness ? learnt.Hearing([witness]) : learnt, options);

    /// <summary>Aligns the whole texts round the pins: these stay as they are, and only the boxes between them are searched.</summary>
    /// <exception cref="ArgumentException">A unit of a pin does not exist, or is in two pins.</exception>
    public Alignment Align(IReadOnlyCollection<Link>? pins = null)
    {
        pins ??= [];
        PinnedLinks.Require(pins, aligner.OriginalCount, aligner.VersionCount);
        Link[] completed = [.. pins.Select(aligner.Complete)];
        var found = pins.Count > 0 ? Box.Between(pins, aligner.OriginalCount, aligner.VersionCount).SelectMany(aligner.Inside) : aligner.Whole();
        var links = new MoveFinder(aligner, completed).Tie([.. found, .. completed]);
        var kept = pins.ToHashSet(ReferenceEqualityComparer.Instance);
        Link[] ordered = [.. ReadingOrder.Sort(links, aligner.VersionCount)];
        return new Alignment(aligner.OriginalCount, aligner.VersionCount, ordered.Select((link, at) => kept.Contains(link) ? link : Explained(link, Neighbours(ordered, at))));
    }

    /// <summary>Aligns some units of both texts by themselves: what stands between two pins, or round a corrected link.</summary>
    /// <returns>Links that cover exactly these units, in reading order.</returns>
    public ImmutableArray<Link> AlignBox(UnitGroup original, UnitGroup version)
    {
        var links = aligner.Inside(new Box([.. original.Select(u => u.Value)], [.. version.Select(u => u.Value)])).ToArray();
        Link[] ordered = [.. ReadingOrder.Sort(links, aligner.VersionCount)];
        return [.. ordered.Select((link, at) => Explained(link, Neighbours(ordered, at)))];
    }

    private Link Explained(Link link, double? neighbours) => explainer is null
        ? link
        : link with { Evidence = explainer.Explain(aligner.Judged(link.Original), aligner.JudgedOfVersion(link.Version)) with { Neighbours = neighbours } };

    private static double? Neighbours(Link[] links, int at)
    {
        double[] around = [.. new[] { at - 1, at + 1 }.Where(n => n >= 0 && n < links.Length).Select(n => links[n].Confidence)];
        return around.Length == 0 ? null : around.Average();
    }
}
