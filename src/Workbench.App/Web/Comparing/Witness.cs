using System.Collections.Immutable;
using Workbench.Aligning;
using Workbench.App.Web.Wording;
using Workbench.Divergences;
using Workbench.Works;

namespace Workbench.App.Web.Comparing;

/// <summary>What a machine makes of a row: evidence, never a score.</summary>
/// <param name="Parts">Its words; those of the original that came back in a back-translation are told apart.</param>
/// <param name="Told">What is to be said of it; empty for nothing.</param>
internal sealed record Witness(string Head, string Language, ImmutableArray<(string Text, bool IsBack)> Parts, string Told)
{
    /// <summary>The machine versions that are no column, and the back-translations of those that are.</summary>
    public static IEnumerable<Witness> Of(Ui ui, AlignedWork work, Row row, ComparisonChoice choice, Func<string, ImmutableArray<BackTranslation>> backOf)
    {
        for (var version = 0; version < work.Versions.Length; version++)
        {
            var text = work.Versions[version].Text;
            if (text.Description.Role == TextRole.MachineVersion && !choice.Columns.Contains(version) && !row.Cells[version].Units.IsEmpty)
            {
                yield return new Witness(ui.TextLabel(text.Description), text.Language.Tag, [(work.VersionText(row, version), false)], "");
            }
        }

        foreach (var version in choice.Columns)
        {
            var units = row.Cells[version].Units;
            var kept = backOf(work.Versions[version].Text.Siglum).Where(back => units.Contains(back.Unit)).OrderBy(back => back.Unit).ToList();
            if (kept is [var first, ..])
            {
                yield return Back(ui, work, row, version, first, string.Join(' ', kept.Select(back => back.Text)), isPart: kept.Count < units.Count);
            }
        }
    }

    private static Witness Back(Ui ui, AlignedWork work, Row row, int version, BackTranslation first, string text, bool isPart)
    {
        var overlap = BackOverlap.Of(work.OriginalText(row), text, work.Original.Language);
        var parts = ImmutableArray.CreateBuilder<(string, bool)>();
        var done = 0;
        foreach (var span in overlap.Back)
        {
            parts.Add((text[done..span.Start], false));
            parts.Add((span.In(text), true));
            done = span.End;
        }

        parts.Add((text[done..], false));
        var by = first.Model is { } model ? $"{first.Provider} {model}" : first.Provider;
        var label = ui.TextLabel(work.Versions[version].Text.Description);
        return new Witness(
            isPart ? ui.Format("BackInPart", label, by, ui.Date(first.Made)) : ui.Format("BackWhole", label, by, ui.Date(first.Made)),
            work.Original.Language.Tag,
            parts.ToImmutable(),
            ui.Format("WordsCameBack", overlap.Original.Length, overlap.Words));
    }
}
