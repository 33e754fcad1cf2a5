using System.Collections.Immutable;
using Workbench.Aligning;
using Workbench.Works;

namespace Workbench.Divergences;

/// <summary>
/// What a flag is stuck to: units of the original and, when it is about one version, units of that version. The hashes
/// are those of the units as they were when the flag was set; they tell whether the text has changed under it.
/// </summary>
/// <param name="Siglum">The version it is about; null when it is about the row in all versions.</param>
/// <param name="OriginalHashes">One for each unit of <paramref name="Original"/>.</param>
/// <param name="VersionHashes">One for each unit of <paramref name="Version"/>.</param>
public sealed record FlagAnchor(
    UnitGroup Original,
    ImmutableArray<ContentHash> OriginalHashes,
    string? Siglum,
    UnitGroup Version,
    ImmutableArray<ContentHash> VersionHashes)
{
    /// <summary>The anchor of a whole row, or of what one version has in it.</summary>
    /// <exception cref="ArgumentException">The work has no version of that siglum.</exception>
    public static FlagAnchor Of(AlignedWork work, Row row, string? siglum = null)
    {
        var originalHashes = Hashes(work.Original.Document, row.Original);
        if (siglum is null)
        {
            return new FlagAnchor(row.Original, originalHashes, null, UnitGroup.Empty, []);
        }

        var index = work.Versions.ToList().FindIndex(v => string.Equals(v.Text.Siglum, siglum, StringComparison.Ordinal));
        if (index < 0)
        {
            throw new ArgumentException($"The work '{work.Work.Id}' has no aligned version '{siglum}'.", nameof(siglum));
        }

        var units = row.Cells[index].Units;
        return new FlagAnchor(row.Original, originalHashes, siglum, units, Hashes(work.Versions[index].Text.Document, units));
    }

    private static ImmutableArray<ContentHash> Hashes(Document document, UnitGroup units) => [.. units.Select(u => document[u].Hash)];
}
