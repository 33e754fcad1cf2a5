namespace Workbench.Importing;

/// <summary>A table kept as data beside the code: rows of words separated by spaces; empty rows and rows after # are none.</summary>
internal static class RulesFile
{
    public static IReadOnlyList<string[]> Rows(string name)
    {
        using var stream = typeof(RulesFile).Assembly.GetManifestResourceStream($"{name}.rules.txt")
            ?? throw new InvalidOperationException($"The table {name}.rules.txt is missing from the assembly.");
        using var reader = new StreamReader(stream);
        var rows = new List<string[]>();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                rows.Add(line.Split(' ', StringSplitOptions.RemoveEmptyEntries));
            }
        }

        return rows;
    }
}
