using System.Text;

namespace Workbench.Glossaries;

/// <summary>Reads the records of a table (RFC 4180): a cell in quotation marks may hold separators, line ends and doubled quotation marks.</summary>
internal static class CsvRows
{
    public static IEnumerable<CsvRow> Read(string name, string text, char separator)
    {
        var (cells, cell, line, start, isQuoted) = (new List<string>(), new StringBuilder(), 1, 1, false);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '"' && cell.Length == 0)
            {
                isQuoted |= cells.Count == 0;
                i = ReadQuoted(name, text, i + 1, cell, ref line);
            }
            else if (text[i] == separator)
            {
                cells.Add(Take(cell));
            }
            else if (text[i] == '\n')
            {
                cells.Add(Take(cell));
                yield return new CsvRow(start, cells, isQuoted);
                (cells, start, isQuoted) = ([], ++line, false);
            }
            else if (text[i] != '\r')
            {
                cell.Append(text[i]);
            }
        }

        if (cell.Length > 0 || cells.Count > 0)
        {
            cells.Add(Take(cell));
            yield return new CsvRow(start, cells, isQuoted);
        }
    }

    /// <returns>The place of the closing quotation mark.</returns>
    private static int ReadQuoted(string name, string text, int from, StringBuilder cell, ref int line)
    {
        var opened = line;
        for (var i = from; i < text.Length; i++)
        {
            if (text[i] != '"')
            {
                line += text[i] == '\n' ? 1 : 0;
                cell.Append(text[i]);
            }
            else if (i + 1 < text.Length && text[i + 1] == '"')
            {
                cell.Append(text[i++]);
            }
            else
            {
                return i;
            }
        }

        throw new InputException(name, "A quotation mark is opened and never closed.", "Close the cell, or double the mark where it belongs to the text.", opened);
    }

    private static string Take(StringBuilder cell)
    {
        var text = cell.ToString();
        cell.Clear();
        return text;
    }
}
