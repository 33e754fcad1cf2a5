using Workbench.Works;

namespace Workbench.Aligning;

/// <summary>Aligns an original with one version.</summary>
public static class Aligner
{
    /// <summary>Aligns unit by unit, each string one unit, without looking inside the units.</summary>
    /// <param name="progress">Told the share done, 0 to 1.</param>
    public static Alignment AlignUnits(
        IReadOnlyList<string> original,
        Language originalLanguage,
        IReadOnlyList<string> version,
        Language versionLanguage,
        AlignmentOptions options,
        IProgress<double>? progress = null,
        CancellationToken cancel = default) =>
        PairAligner.LearnUnits(original, originalLanguage, version, versionLanguage, options, [], progress, cancel).Align();

    /// <summary>
    /// Aligns the paragraphs of two segmented documents, and inside each link its sentences.
    /// A unit without sentences counts as one sentence.
    /// </summary>
    /// <param name="progress">Told the share done, 0 to 1.</param>
    public static Alignment Align(
        Document original, Document version, AlignmentOptions options, IProgress<double>? progress = null, CancellationToken cancel = default) =>
        AlignRound(original, version, [], options, progress, cancel);

    /// <summary>The same round links that a person made or found right: they stay and teach, and only what is between them is searched.</summary>
    /// <exception cref="ArgumentException">A unit of a pin does not exist, or is in two pins.</exception>
    public static Alignment AlignRound(
        Document original,
        Document version,
        IReadOnlyCollection<Link> pins,
        AlignmentOptions options,
        IProgress<double>? progress = null,
        CancellationToken cancel = default) =>
        PairAligner.Learn(original, version, options, pins, progress, cancel).Align(pins);
}
