using System.Collections.Immutable;
using System.Globalization;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Workbench.Exporting.Docx;

/// <summary>Makes the parts of tables (ECMA-376 part 1, section 17.4).</summary>
internal static class DocxTables
{
    public static TableProperties Properties() => new(
        new TableStyle { Val = "Columns" },
        new TableWidth { Width = "5000", Type = TableWidthUnitValues.Pct },
        new TableLayout { Type = TableLayoutValues.Fixed },
        new TableLook { Val = "0020" });

    public static TableGrid Grid(ImmutableArray<double> shares, bool isLandscape) =>
        new(shares.Select(share => new GridColumn { Width = Twips(share, isLandscape) }));

    public static TableRow Row(IReadOnlyList<DocxCell> cells, ImmutableArray<double> shares, bool isLandscape, bool isHead, DocxElements elements)
    {
        var row = new TableRow();
        if (isHead)
        {
            row.Append(new TableRowProperties(new CantSplit(), new TableHeader()));
        }

        var column = 0;
        foreach (var cell in cells)
        {
            var width = shares.Skip(column).Take(cell.Span).Sum();
            row.Append(Cell(cell, Twips(width, isLandscape), elements));
            column += cell.Span;
        }

        return row;
    }

    private static TableCell Cell(DocxCell cell, string width, DocxElements elements)
    {
        var properties = new TableCellProperties(new TableCellWidth { Width = width, Type = TableWidthUnitValues.Dxa });
        if (cell.Span > 1)
        {
            properties.Append(new GridSpan { Val = cell.Span });
        }

        var made = new TableCell(properties);
        made.Append(cell.Paragraphs.IsEmpty ? [new Paragraph()] : cell.Paragraphs.Select(elements.Paragraph));
        return made;
    }

    private static string Twips(double share, bool isLandscape) =>
        ((int)Math.Round(share * DocxParts.TextWidth(isLandscape))).ToString(CultureInfo.InvariantCulture);
}
