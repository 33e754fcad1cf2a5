using System.Collections.Immutable;
using System.Globalization;
using Spectre.Console;
using Workbench.Aligning;
using Workbench.Divergences;
using Workbench.Works;

namespace Workbench.App.Terminal;

/// <summary>What machines made of the versions in the language of the original, under the rows they stand on.</summary>
/// <param name="kept">The back-translations of each version of the work, in its order.</param>
/// <param name="gaps">The units of each version that were not translated back.</param>
internal sealed class BackEvidence(AlignedWork work, ImmutableArray<ImmutableArray<BackTranslation>> kept, ImmutableArray<ImmutableArray<BackTranslationGap>> gaps)
{
    private readonly ImmutableArray<Dictionary<UnitIndex, BackTranslation>> byUnit = [.. kept.Select(translations => translations.ToDictionary(back => back.Unit))];

    /// <summary>A paragraph a version that has any: the words of the original that came back are in brackets, and bold where there are colours.</summary>
    public IEnumerable<Paragraph> Of(Row row)
    {
        for (var version = 0; version < row.Cells.Length; version++)
        {
            var units = row.Cells[version].Units.Where(byUnit[version].ContainsKey).Select(unit => byUnit[version][unit]).ToList();
            if (units is [var first, ..])
            {
                yield return Draw(row, work.Versions[version].Text.Siglum, first, string.Join(' ', units.Select(back => back.Text)), units.Count < row.Cells[version].Units.Count);
            }

            foreach (var gap in gaps[version].Where(gap => row.Cells[version].Units.Contains(gap.Unit)))
            {
                yield return new Paragraph($"{TerminalText.Clean(work.Versions[version].Text.Siglum)}, unit {gap.Unit}: not translated back, for {TerminalText.Clean(gap.Reason)}", Palette.Dim);
            }
        }
    }

    private Paragraph Draw(Row row, string siglum, BackTranslation first, string text, bool isPart)
    {
        var overlap = BackOverlap.Of(work.OriginalText(row), text, work.Original.Language);
        var paragraph = new Paragraph($"{TerminalText.Clean(siglum)} by {first.Provider}{(first.Model is { } model ? $" {TerminalText.Clean(model)}" : "")}, {first.Made.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}{(isPart ? ", in part" : "")}: ", Palette.Dim);
        var end = 0;
        foreach (var span in overlap.Back)
        {
            paragraph.Append(TerminalText.Clean(text[end..span.Start])).Append($"[{TerminalText.Clean(span.In(text))}]", Palette.Head);
            end = span.End;
        }

        return paragraph.Append(TerminalText.Clean(text[end..]))
            .Append(string.Create(CultureInfo.CurrentCulture, $" ({overlap.Original.Length} of {overlap.Words} words of the original come back)"), Palette.Dim);
    }
}
