using Workbench.Works;

namespace Workbench.Importing.Bitexts;

/// <summary>
/// Reads a line a pair, columns between tabs. A first line of language names or of words such as <c>source</c> names the columns; without
/// it the first two columns that hold words are taken, the first as the original.
/// </summary>
internal static class TabReader
{
    private const int Sample = 200;

    public static BitextResult Read(BitextSource source)
    {
        var rows = source.Text.ReplaceLineEndings("\n").Split('\n').Select((line, index) => (Cells: line.Split('\t'), Line: index + 1)).Where(row => row.Cells.Any(cell => !string.IsNullOrWhiteSpace(cell))).ToList();
        if (rows.Count == 0)
        {
            throw new InputException(source.Name, "There is no text in it.", "Look whether it is the right file.");
        }

        var names = rows[0].Cells.Select(cell => cell.Trim()).ToArray();
        var columns = ColumnNames.Of(names, source.Options.OriginalLanguage);
        if (columns is not null)
        {
            rows.RemoveAt(0);
        }

        var (original, versions) = columns ?? Wordy(source, rows.ConvertAll(row => row.Cells));
        var table = new BitextTable(source.Name);
        foreach (var (cells, line) in rows)
        {
            foreach (var (column, name) in versions)
            {
                table.Add(name, Language.TryParse(name, out var language) && name.Length <= 3 ? language : Language.Unknown, new BitextPair(CellOf(cells, original.Column), CellOf(cells, column)) { Locator = new Locator(line) });
            }
        }

        var ours = source.Options.OriginalLanguage ?? (Language.TryParse(original.Name, out var named) && original.Name.Length <= 3 ? named : Language.Unknown);
        return table.Result(ours, null, source.Report("tsv", $"column {original.Column + 1} is the original, column {string.Join(", ", versions.Select(version => version.Column + 1))} the version", []));
    }

    private static string CellOf(string[] cells, int column) => column < cells.Length ? cells[column] : "";

    private static (ColumnName Original, List<ColumnName> Versions) Wordy(BitextSource source, List<string[]> rows)
    {
        var sample = rows.Take(Sample).ToList();
        var wordy = Enumerable.Range(0, sample.Max(cells => cells.Length)).Where(column => sample.Count(cells => CellOf(cells, column).Count(char.IsLetter) > 2) * 2 > sample.Count).Take(2).ToList();
        return wordy is [var first, var second]
            ? (new ColumnName(first, ""), [new ColumnName(second, "version")])
            : throw new InputException(source.Name, "Its lines have no two columns of words between tabs.", "Separate the original from the version by a tab.", 1);
    }
}
