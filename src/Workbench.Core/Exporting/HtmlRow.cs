using System.Collections.Immutable;
using System.Globalization;
using Workbench.Aligning;
using Workbench.Works;

namespace Workbench.Exporting;

/// <summary>Writes one row: its number, the original's paragraphs and what each version has for them.</summary>
internal sealed class HtmlRow(TextWriter output, AlignedWork work, ImmutableArray<int> versions, HtmlEditionOptions options, EditionWords words)
{
    /// <summary>Rows up to this many characters in any cell are kept on one printed page.</summary>
    private const int ShortRow = 700;

    private readonly string originalTag = HtmlText.Escape(work.Original.Language.Tag);

    public void Write(Row row, RowMarks marks)
    {
        var number = row.Number.ToString(CultureInfo.InvariantCulture);
        output.Write($"<section class=\"row{ClassesOf(row)}\" id=\"r{number}\"><a class=\"no\" href=\"#r{number}\">{number}</a>\n");
        WriteOriginal(row, marks);
        for (var column = 0; column < versions.Length; column++)
        {
            WriteVersion(row, versions[column], column + 1, marks);
        }

        output.Write("</section>\n");
    }

    private string ClassesOf(Row row)
    {
        var heading = Units(row).FirstOrDefault() is { Kind: UnitKind.Heading } ? " heading" : "";
        var addition = row.Original.IsEmpty ? " addition" : "";
        var longest = versions.Select(v => work.VersionText(row, v).Length).Append(work.OriginalText(row).Length).Max();
        return $"{heading}{addition}{(longest <= ShortRow ? " short" : "")}";
    }

    private IEnumerable<Unit> Units(Row row) => row.Original.Select(u => work.Original.Document[u])
        .Concat(versions.SelectMany(v => row.Cells[v].Units.Select(u => work.Versions[v].Text.Document[u])));

    private void WriteOriginal(Row row, RowMarks marks)
    {
        output.Write($"<div class=\"cell c0\" lang=\"{originalTag}\">");
        WriteUnits(work.Original.Document, row.Original, UnitMark.Original, marks, isFirst: true);
        if (row.Original.IsEmpty)
        {
            WriteAbsence(words.NoOriginal);
        }

        output.Write("</div>\n");
    }

    private void WriteVersion(Row row, int version, int column, RowMarks marks)
    {
        var text = work.Versions[version].Text;
        var cell = row.Cells[version];
        output.Write($"<div class=\"cell c{column.ToString(CultureInfo.InvariantCulture)}\" lang=\"{HtmlText.Escape(text.Language.Tag)}\">");
        var isFirst = true;
        foreach (var link in cell.Links)
        {
            if (link.IsOmission)
            {
                WriteAbsence(words.Omitted);
            }

            WriteUnits(text.Document, link.Version, version, marks, isFirst);
            isFirst &= link.IsOmission;
        }

        if (!cell.Units.IsEmpty && cell.Confidence < options.LowConfidence)
        {
            output.Write($"<p class=\"doubt\" lang=\"{words.Language.Tag}\">{words.Uncertain(cell.Confidence)}</p>");
        }

        output.Write("</div>\n");
    }

    private void WriteAbsence(string text) => output.Write($"<p class=\"absent\" lang=\"{words.Language.Tag}\">{text}</p>");

    private void WriteUnits(Document document, UnitGroup units, int column, RowMarks marks, bool isFirst)
    {
        foreach (var unit in units)
        {
            var (element, kind) = ElementOf(document[unit]);
            output.Write($"<{element}{kind}>");
            if (!isFirst)
            {
                output.Write($"<span class=\"break\" title=\"{HtmlText.Escape(words.Merged)}\">¶</span> ");
            }

            new MarkedText(output, document[unit].Text, marks.Of(column, unit)).Write();
            output.Write($"</{element}>");
            isFirst = false;
        }
    }

    private static (string Element, string Class) ElementOf(Unit unit) => unit.Kind switch
    {
        UnitKind.Heading => ($"h{Math.Clamp(unit.Level + 1, 2, 6).ToString(CultureInfo.InvariantCulture)}", ""),
        UnitKind.Paragraph => ("p", ""),
        _ => ("p", $" class=\"{unit.Kind.ToString().ToLowerInvariant()}\""),
    };
}
