using System.Collections.Immutable;
using System.Globalization;
using Workbench.Aligning;
using Workbench.Divergences;
using Workbench.Works;

namespace Workbench.App.Web.Reading;

/// <summary>
/// Which words of a row stand for each other, written small for the page: <c>column.paragraph.start.length-paragraph.start.length</c>, the
/// second being the original's, ties parted by blanks. Columns count the versions from 1, paragraphs those of the cell from 0.
/// </summary>
public static class WordLights
{
    public static string Of(Row row, ImmutableArray<ImmutableArray<WordTie>> words)
    {
        var ties = row.Cells.Select((cell, version) => cell.Units.IsEmpty || row.Original.IsEmpty
            ? []
            : words[version].Select(tie => string.Create(
                CultureInfo.InvariantCulture,
                $"{version + 1}.{PlaceOf(cell.Units, tie.Unit)}.{tie.Span.Start}.{tie.Span.Length}-{PlaceOf(row.Original, tie.Original)}.{tie.OriginalSpan.Start}.{tie.OriginalSpan.Length}")));
        return string.Join(' ', ties.SelectMany(t => t));
    }

    private static int PlaceOf(UnitGroup units, UnitIndex unit) => units.TakeWhile(u => u < unit).Count();
}
