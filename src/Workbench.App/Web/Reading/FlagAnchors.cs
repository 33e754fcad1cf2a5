using System.Collections.Immutable;
using Workbench.Aligning;
using Workbench.Divergences;
using Workbench.Works;

namespace Workbench.App.Web.Reading;

/// <summary>Whether flags still stand on the words they were set on.</summary>
public static class FlagAnchors
{
    public static bool IsOutdated(AlignedWork work, FlagAnchor anchor)
    {
        var version = work.Versions.FirstOrDefault(v => string.Equals(v.Text.Siglum, anchor.Siglum, StringComparison.Ordinal));
        return !Matches(work.Original.Document, anchor.Original, anchor.OriginalHashes)
            || (version is not null && !Matches(version.Text.Document, anchor.Version, anchor.VersionHashes));
    }

    private static bool Matches(Document document, UnitGroup units, ImmutableArray<ContentHash> hashes) =>
        units.Count == hashes.Length
        && units.Zip(hashes).All(pair => pair.First.Value < document.Units.Length && document[pair.First].Hash == pair.Second);
}
