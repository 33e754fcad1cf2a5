using System.Collections.Immutable;
using Workbench.Aligning;
using Workbench.Divergences;

namespace Workbench.Exporting.Editions;

/// <summary>A flag as the appendix lists it.</summary>
/// <param name="Row">The row it stands on; null when its units are gone.</param>
/// <param name="About">The label of the version it is about; null for the row in all versions.</param>
internal sealed record EditionFlag(Flag Flag, int? Row, string? About)
{
    public static ImmutableArray<EditionFlag> Of(AlignedWork work, ImmutableArray<Flag> flags)
    {
        var rowOfUnit = work.Rows.SelectMany(row => row.Original.Select(unit => (unit, row.Number))).ToDictionary(p => p.unit, p => p.Number);
        return [.. flags.Select(flag => new EditionFlag(flag, RowOf(work, flag, rowOfUnit), LabelOf(work, flag.Anchor.Siglum)))];
    }

    /// <summary>What it is about, in half a line: <c>number, Edith Marsh 1901, open</c>.</summary>
    public string Heading(EditionPhrases phrases) =>
        string.Join(", ", new[] { Flag.Category, About, phrases.StatusOf(Flag.Status) }.OfType<string>().Where(t => t.Length > 0));

    /// <summary>The dispute: what was noted, proposed, said and decided, a paragraph each.</summary>
    public IEnumerable<string> Dispute(EditionPhrases phrases)
    {
        IEnumerable<string> lines =
        [
            Flag.Note,
            Flag.Proposal.Length == 0 ? "" : $"{phrases.Proposal}: {Flag.Proposal}",
            .. Flag.Comments.Select(comment => $"{comment.Who}: {comment.Text}"),
            Flag.Ruling is { } ruling ? $"{phrases.Ruling}: {ruling.Decision}{(ruling.Reason.Length == 0 ? "" : $" ({ruling.Reason})")}" : "",
        ];
        return lines.Where(line => line.Length > 0);
    }

    private static int? RowOf(AlignedWork work, Flag flag, Dictionary<Works.UnitIndex, int> rowOfUnit)
    {
        if (!flag.Anchor.Original.IsEmpty)
        {
            return rowOfUnit.TryGetValue(flag.Anchor.Original.First, out var row) ? row : null;
        }

        var version = work.Versions.ToList().FindIndex(v => v.Text.Siglum == flag.Anchor.Siglum);
        return version < 0 || flag.Anchor.Version.IsEmpty ? null : work.Rows.FirstOrDefault(r => r.Cells[version].Units.Contains(flag.Anchor.Version.First))?.Number;
    }

    private static string? LabelOf(AlignedWork work, string? siglum) =>
        siglum is null ? null : work.Versions.FirstOrDefault(v => v.Text.Siglum == siglum)?.Text.Description.Label ?? siglum;
}
