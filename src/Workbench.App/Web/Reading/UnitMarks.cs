using System.Collections.Immutable;
using Workbench.Aligning;
using Workbench.Works;

namespace Workbench.App.Web.Reading;

/// <summary>Brings marks of a cell's text, its units joined by line feeds, into the places of the units.</summary>
internal static class UnitMarks
{
    public static IEnumerable<(UnitIndex Unit, ImmutableArray<DifferenceMark> Marks)> OfCell(AlignedWork work, Row row, int version, ImmutableArray<DifferenceMark> marks)
    {
        var before = 0;
        foreach (var unit in row.Cells[version].Units)
        {
            var length = work.Versions[version].Text.Document[unit].Text.Length;
            yield return (unit, [.. In(marks, before, length)]);
            before += length + 1;
        }
    }

    private static IEnumerable<DifferenceMark> In(ImmutableArray<DifferenceMark> marks, int before, int length)
    {
        foreach (var mark in marks)
        {
            var (start, end) = (Math.Max(mark.Span.Start - before, 0), Math.Min(mark.Span.End - before, length));
            if (start < end || (start == end && mark.Span.Length == 0))
            {
                yield return mark with { Span = new Span(start, end - start) };
            }
        }
    }
}
