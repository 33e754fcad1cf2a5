using System.Collections.Immutable;
using Workbench.Works;

namespace Workbench.Exporting.Editions;

/// <summary>Parts the rows at their headings.</summary>
internal static class EditionDivisions
{
    public static ImmutableArray<EditionDivision> Of(ImmutableArray<EditionText> texts, RowPlan plan)
    {
        var starts = Enumerable.Range(0, plan.Shown.Length).Where(i => i == 0 || HeadingsOf(plan, i, texts).Any()).ToList();
        return
        [
            .. starts.Select((start, i) =>
            {
                var headings = HeadingsOf(plan, start, texts).ToList();
                var end = i + 1 < starts.Count ? starts[i + 1] : plan.Shown.Length;
                return new EditionDivision(
                    [.. headings.Select(h => (h.Language, h.Unit.Text)).DistinctBy(h => h.Text, StringComparer.Ordinal)],
                    headings.Select(h => Math.Max(1, h.Unit.Level)).FirstOrDefault(),
                    start,
                    end - start);
            }),
        ];
    }

    private static IEnumerable<(Language Language, Unit Unit)> HeadingsOf(RowPlan plan, int place, ImmutableArray<EditionText> texts)
    {
        var row = plan.Shown[place];
        return plan.IsLeftOut(row) ? [] : texts.SelectMany(text => RowPlan.UnitsOf(row, text).Take(1).Select(u => (text.Language, Unit: text.Document[u])))
            .Where(t => t.Unit is { Kind: UnitKind.Heading, Text.Length: > 0 });
    }
}
