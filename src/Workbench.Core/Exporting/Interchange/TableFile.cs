using System.Globalization;
using System.Text;
using Workbench.Aligning;
using Workbench.Works;

namespace Workbench.Exporting.Interchange;

/// <summary>Writes rows as a table: the number, the original, and of each version text, state and confidence. Several units in a cell stand with a space between.</summary>
public static class TableFile
{
    /// <param name="separator">A tab, or a comma: then cells are quoted where they must be (RFC 4180).</param>
    /// <exception cref="InputException">A version chosen is not there.</exception>
    public static InterchangeReport Write(Stream output, AlignedWork work, InterchangeOptions options, char separator)
    {
        var versions = VersionChoice.Of(work, options.Versions);
        var counts = versions.Select(v => new CoverageCount(work.Versions[v])).ToList();
        var dropped = 0;
        using var writer = MosesFiles.WriterOver(output);
        WriteLine(writer, separator, versions.SelectMany(v => Heads(work.Versions[v].Text.Siglum)).Prepend("original").Prepend("row"));
        foreach (var row in work.Rows)
        {
            if (options.ConfirmedOnly && !versions.Any(v => row.Cells[v].Links.Any(link => link.IsPersonal)))
            {
                counts.ForEach(count => count.LeaveOut());
                continue;
            }

            var cells = new List<string> { row.Number.ToString(CultureInfo.InvariantCulture), Text(work.Original.Document, row.Original, ref dropped) };
            for (var i = 0; i < versions.Length; i++)
            {
                var cell = row.Cells[versions[i]];
                cells.AddRange(Cells(cell, Text(work.Versions[versions[i]].Text.Document, cell.Units, ref dropped)));
                foreach (var link in cell.Links)
                {
                    counts[i].Take(link);
                    counts[i].Write();
                }
            }

            WriteLine(writer, separator, cells);
        }

        return CoverageCount.Report(work, counts, dropped);
    }

    private static IEnumerable<string> Heads(string siglum) => [siglum, $"{siglum} state", $"{siglum} confidence"];

    private static IEnumerable<string> Cells(RowCell cell, string text) => cell.Links.IsEmpty
        ? [text, "", ""]
        : [text, InterchangeXml.NameOf(cell.Links.Min(link => link.State)), InterchangeXml.NumberOf(cell.Confidence)];

    private static string Text(Document document, UnitGroup units, ref int dropped)
    {
        var text = string.Join(' ', units.Select(unit => document[unit].Text));
        var clean = XmlText.Clean(text);
        dropped += text.Length - clean.Length;
        return clean;
    }

    private static void WriteLine(StreamWriter writer, char separator, IEnumerable<string> cells)
    {
        var line = new StringBuilder();
        foreach (var cell in cells)
        {
            line.Append(line.Length > 0 ? separator.ToString() : "").Append(separator == ',' ? Quoted(cell) : cell.Replace('\t', ' ').Replace('\n', ' ').Replace('\r', ' '));
        }

        // RFC 4180 ends lines with CR LF.
        writer.Write(line.Append(separator == ',' ? "\r\n" : "\n"));
    }

    private static string Quoted(string cell) =>
        cell.AsSpan().IndexOfAny("\",\r\n") < 0 ? cell : $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
