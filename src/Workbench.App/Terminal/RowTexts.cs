using System.Collections.Immutable;
using Spectre.Console;
using Spectre.Console.Rendering;
using Workbench.Aligning;
using Workbench.Divergences;

namespace Workbench.App.Terminal;

/// <summary>The texts of a row as they are drawn: versions in one language with their differences from each other.</summary>
internal static class RowTexts
{
    public static IRenderable Original(AlignedWork work, Row row) =>
        row.Original.IsEmpty ? new Text("(not in the original)", Palette.Missing) : DiffText.Plain(work.OriginalText(row));

    public static ImmutableArray<IRenderable> Versions(AlignedWork work, Row row, bool colours) =>
        [.. work.Versions.Select((_, version) => Version(work, row, version, colours))];

    private static IRenderable Version(AlignedWork work, Row row, int version, bool colours)
    {
        var text = work.VersionText(row, version);
        if (text.Length == 0)
        {
            return new Text(row.Original.IsEmpty ? "" : "(left out)", Palette.Missing);
        }

        if (Sister(work, row, version) is not { } sister)
        {
            return DiffText.Plain(text);
        }

        var other = work.VersionText(row, sister);
        return version < sister
            ? DiffText.Marked(text, WordDiff.Compare(text, other).Left, colours)
            : DiffText.Marked(text, WordDiff.Compare(other, text).Right, colours);
    }

    /// <summary>The version it is compared with: the first other one in its language that has something for the row.</summary>
    private static int? Sister(AlignedWork work, Row row, int version)
    {
        var language = work.Versions[version].Text.Language;
        var sister = Enumerable.Range(0, work.Versions.Length)
            .FirstOrDefault(other => other != version && work.Versions[other].Text.Language == language && !row.Cells[other].Units.IsEmpty, -1);
        return sister < 0 ? null : sister;
    }
}
