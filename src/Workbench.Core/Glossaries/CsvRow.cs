namespace Workbench.Glossaries;

/// <summary>A record of a table.</summary>
/// <param name="Line">The line it begins on, from 1.</param>
internal sealed record CsvRow(int Line, IReadOnlyList<string> Cells);
