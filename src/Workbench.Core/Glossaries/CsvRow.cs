namespace Workbench.Glossaries;

/// <summary>A record of a table.</summary>
/// <param name="Line">The line it begins on, from 1.</param>
/// <param name="IsQuoted">Whether its first cell stood in quotation marks.</param>
internal sealed record CsvRow(int Line, IReadOnlyList<string> Cells, bool IsQuoted)
{
    /// <summary>A line that is for people; a term that begins with the same mark stands in quotation marks.</summary>
    public bool IsRemark => !IsQuoted && Cells[0].StartsWith('#');
}
