using System.Collections.Immutable;
using Workbench.Aligning;

namespace Workbench.App.Web.Reading;

/// <summary>The rows of a work by the divisions of its original.</summary>
public static class RowDivisions
{
    /// <summary>
    /// A row belongs to the division its first original paragraph stands in, an addition to that of the row before it.
    /// A division whose paragraphs all fell into rows of an earlier one is left out.
    /// </summary>
    public static ImmutableArray<RowDivision> Of(AlignedWork work)
    {
        var divisions = work.Original.Document.Divisions;
        var starts = new int?[divisions.Length];
        var current = -1;
        foreach (var row in work.Rows)
        {
            while (!row.Original.IsEmpty && current + 1 < divisions.Length && row.Original.First >= divisions[current + 1].First)
            {
                current++;
            }

            starts[Math.Max(current, 0)] ??= row.Number;
        }

        var held = Enumerable.Range(0, divisions.Length).Where(i => starts[i] is not null).ToList();
        return [.. held.Select((division, place) =>
        {
            var first = starts[division]!.Value;
            var end = place + 1 < held.Count ? starts[held[place + 1]]!.Value : work.Rows.Length;
            return new RowDivision(place + 1, divisions[division].Title, divisions[division].Level, first, end - first);
        })];
    }
}
