using System.Collections.Immutable;
using System.Text;
using Workbench.Divergences;
using Workbench.Works;

namespace Workbench.Glossaries;

/// <summary>
/// A glossary as a table (RFC 4180), parted by commas, semicolons or tabs: a head line names the columns; in a cell a bar, or where it does
/// not part the columns a semicolon, parts renderings; a backslash before such a mark keeps it as a letter. Without a head line it is lines of
/// term TAB renderings. Lines that begin with # are remarks.
/// </summary>
public static class CsvGlossary
{
    private static readonly string[] Columns = ["original", "renderings", "variants", "forbidden", "reason"];
    private static readonly Dictionary<string, string> OtherNames = new(StringComparer.OrdinalIgnoreCase)
    {
        ["term"] = "original", ["source"] = "original", ["rendering"] = "renderings", ["target"] = "renderings", ["translation"] = "renderings",
        ["variant"] = "variants", ["note"] = "reason", ["comment"] = "reason",
    };

    /// <summary>With commas and a head line, quoted where a cell needs it; no cell can be taken for a formula by a spreadsheet.</summary>
    public static string Write(IEnumerable<GlossaryTerm> terms)
    {
        ArgumentNullException.ThrowIfNull(terms);
        var csv = new StringBuilder().AppendJoin(',', Columns).Append("\r\n");
        foreach (var term in terms)
        {
            string[] cells = [term.Original, CellParts.Join(term.Renderings), CellParts.Join(term.Variants), CellParts.Join(term.Forbidden), term.Reason];
            csv.AppendJoin(',', cells.Select(Quoted)).Append("\r\n");
        }

        return csv.ToString();
    }

    internal static IEnumerable<GlossaryTerm> Read(string name, string text, Language original)
    {
        var separator = SeparatorOf(text);
        var rows = CsvRows.Read(name, text, separator).Where(row => row.Cells.Any(cell => cell.Trim().Length > 0) && !row.IsRemark).ToList();
        if (rows.Count == 0)
        {
            return [];
        }

        var head = rows[0].Cells.Select(cell => ColumnOf(cell.Trim())).ToArray();
        var hasHead = head.Contains("original") && head.Contains("renderings");
        return hasHead
            ? rows.Skip(1).Select(row => OfTable(name, row, head, separator))
            : Turned(rows.Select(row => OfLine(name, row, separator)).ToList(), original);
    }

    private static string? ColumnOf(string cell) =>
        Columns.FirstOrDefault(column => column.Equals(cell, StringComparison.OrdinalIgnoreCase)) ?? OtherNames.GetValueOrDefault(cell);

    private static char SeparatorOf(string text)
    {
        var end = text.IndexOf('\n', StringComparison.Ordinal);
        var first = end < 0 ? text : text[..end];
        return first.Contains('\t', StringComparison.Ordinal) ? '\t' : first.Count(c => c == ';') > first.Count(c => c == ',') ? ';' : ',';
    }

    private static GlossaryTerm OfTable(string name, CsvRow row, string?[] head, char separator)
    {
        string Value(string column) => Array.IndexOf(head, column) is >= 0 and var at && at < row.Cells.Count ? Plain(row.Cells[at]) : "";
        var original = Value("original");
        return original.Length > 0
            ? new GlossaryTerm(original, Parts(Value("renderings"), separator)) { Variants = Parts(Value("variants"), separator), Forbidden = Parts(Value("forbidden"), separator), Reason = Value("reason") }
            : throw new InputException(name, "The entry has no term of the original.", "Fill in its first column, or take the line out.", row.Line);
    }

    private static GlossaryTerm OfLine(string name, CsvRow row, char separator) =>
        row.Cells is [var term, var renderings, ..] && term.Trim().Length > 0 && renderings.Trim().Length > 0
            ? new GlossaryTerm(Plain(term), Parts(Plain(renderings), separator)) { Reason = row.Cells.Count > 2 ? Plain(row.Cells[2]) : "" }
            : throw new InputException(name, "The line has not both a term and a rendering.", "Write: term TAB rendering; rendering, or a head line: original,renderings,variants,forbidden,reason.", row.Line);

    /// <summary>Lines that have the version's language first are read the other way round.</summary>
    private static IEnumerable<GlossaryTerm> Turned(List<GlossaryTerm> terms, Language original)
    {
        var isTurned = original == Language.Russian && terms.Count(term => !IsCyrillic(term.Original) && term.Renderings.Any(IsCyrillic)) > terms.Count / 2;
        return isTurned ? terms.SelectMany(term => term.Renderings.Select(rendering => new GlossaryTerm(rendering, [term.Original]) { Reason = term.Reason })) : terms;
    }

    private static bool IsCyrillic(string text) => text.Any(c => c is >= '\u0400' and <= '\u04FF');

    private static ImmutableArray<string> Parts(string cell, char separator) =>
        separator == ';' ? CellParts.Split(cell, '|') : CellParts.Split(cell, '|', ';');

    /// <summary>The apostrophe that keeps a spreadsheet from calculating is no part of the text.</summary>
    private static string Plain(string cell) => cell.Trim() is ['\'', ..] guarded && IsCalculated(guarded) ? guarded[1..] : cell.Trim();

    /// <summary>Whether a spreadsheet would take it for a formula, were it not for apostrophes before it.</summary>
    private static bool IsCalculated(string cell) => cell.TrimStart('\'') is ['=' or '+' or '-' or '@', ..];

    private static string Quoted(string cell)
    {
        var guarded = IsCalculated(cell) ? $"'{cell}" : cell;
        return guarded.StartsWith('#') || guarded.AsSpan().IndexOfAny(",\"\r\n") >= 0 ? $"\"{guarded.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : guarded;
    }
}
