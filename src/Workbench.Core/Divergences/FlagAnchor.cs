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
    /// <summary>The words of the original it marks; null when it marks all of the row. An omission is marked here.</summary>
    public FlagSpan? OriginalWords { get; init; }

    /// <summary>The words of the version it marks; null when it marks all that the version has for the row.</summary>
    public FlagSpan? VersionWords { get; init; }

    /// <summary>How the flagged text began when the flag was set, so that a flag whose text is gone still says what it was about.</summary>
    public string Excerpt { get; init; } = "";

    /// <summary>The anchor of a whole row, or of what one version has in it.</summary>
    /// <exception cref="ArgumentException">The work has no version of that siglum.</exception>
    public static FlagAnchor Of(AlignedWork work, Row row, string? siglum = null)
    {
        var originalHashes = UnitHashes.Of(work.Original.Document, row.Original);
        if (siglum is null)
        {
            return new FlagAnchor(row.Original, originalHashes, null, UnitGroup.Empty, []) { Excerpt = ExcerptOf(work.OriginalText(row)) };
        }

        var index = work.Versions.ToList().FindIndex(v => string.Equals(v.Text.Siglum, siglum, StringComparison.Ordinal));
        if (index < 0)
        {
            throw new ArgumentException($"The work '{work.Work.Id}' has no aligned version '{siglum}'.", nameof(siglum));
        }

        var units = row.Cells[index].Units;
        return new FlagAnchor(row.Original, originalHashes, siglum, units, UnitHashes.Of(work.Versions[index].Text.Document, units))
        {
            Excerpt = ExcerptOf(units.IsEmpty ? work.OriginalText(row) : work.VersionText(row, index)),
        };
    }

    /// <summary>The anchor of what a finding is about: its units, and the words that show it.</summary>
    public static FlagAnchor Of(AlignedWork work, Divergence finding)
    {
        var version = work.Versions.First(v => string.Equals(v.Text.Siglum, finding.Version, StringComparison.Ordinal)).Text.Document;
        var row = work.Rows[finding.Row];
        var anchor = Of(work, row, finding.Version);
        return anchor with
        {
            OriginalWords = Words(work.Original.Document, finding.Original, finding.OriginalSpans),
            VersionWords = Words(version, finding.Units, finding.VersionSpans),
        };
    }

    /// <summary>From the first to the last of the spans, which stand in one unit.</summary>
    private static FlagSpan? Words(Document document, UnitGroup units, ImmutableArray<Span> spans)
    {
        if (spans.IsEmpty || units.IsEmpty)
        {
            return null;
        }

        var (start, end) = (spans.Min(s => s.Start), spans.Max(s => s.End));
        var span = new Span(start, end - start);
        return span.Length == 0 ? null : new FlagSpan(units.First, span, span.In(document[units.First].Text));
    }

    private static string ExcerptOf(string text) => Divergences.Excerpt.Of(text);
}
