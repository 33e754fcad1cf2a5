using Workbench.Aligning.Words;
using Workbench.Works;

namespace Workbench.Aligning;

/// <summary>Aligns an original with one version.</summary>
public static class Aligner
{
    /// <summary>Aligns unit by unit, each string one unit, without looking inside the units.</summary>
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
        var links = new SequenceAligner(left, right, options).Run(progress, cancel);
        return new Alignment(original.Count, version.Count, links.Select(l => new Link(
            UnitGroup.Range(l.Original, l.OriginalCount), UnitGroup.Range(l.Version, l.VersionCount)) { Confidence = l.Weight }));
    }
}
