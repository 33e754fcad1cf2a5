using Workbench.Aligning.Paragraphs;
using Workbench.Aligning.Search;
using Workbench.Aligning.Words;
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
        CancellationToken cancel = default)
    {
        var (left, right) = (UnitTokens.Read(original, originalLanguage), UnitTokens.Read(version, versionLanguage));
        var aligner = new SequenceAligner(left, right, options);
        var links = LinkBuilder.Links(aligner.Run(progress, cancel));
        var explainer = options.Explain ? aligner.Explainer() : null;
        return new Alignment(original.Count, version.Count, links.Select(l => l with { Evidence = explainer?.Explain(l.Original, l.Version) }));
    }

    /// <summary>
    /// Aligns the paragraphs of two segmented documents, and inside each link its sentences.
    /// A unit without sentences counts as one sentence.
    /// </summary>
    /// <param name="progress">Told the share done, 0 to 1.</param>
    public static Alignment Align(
        Document original, Document version, AlignmentOptions options, IProgress<double>? progress = null, CancellationToken cancel = default) =>
        new(original.Units.Length, version.Units.Length, new DocumentAligner(original, version, options).Run(progress, cancel));
}
