using System.Globalization;

namespace Workbench.Importing.Cleaning.Scans;

/// <summary>Finds the notes that stand together behind a text, each opened by its number.</summary>
internal static class NumberedNotes
{
    private const int Fewest = 3;
    private const int LongestNote = 80;

    /// <summary>The lines that open notes, as indexes of the running text's lines, with their numbers; empty when there are no such notes.</summary>
    public static List<(int Line, int Number)> Find(ScanText scan)
    {
        var best = new List<(int Line, int Number)>();
        for (var i = scan.Body.Count / 2; i < scan.Body.Count; i++)
        {
            if (NumberOf(Text(scan, i)) == 1 && Chain(scan, i) is var chain && chain.Count > best.Count)
            {
                best = chain;
            }
        }

        return best.Count >= Fewest ? best : [];
    }

    private static List<(int Line, int Number)> Chain(ScanText scan, int first)
    {
        var chain = new List<(int Line, int Number)> { (first, 1) };
        for (var i = first + 1; i < scan.Body.Count && i - chain[^1].Line <= LongestNote; i++)
        {
            if (NumberOf(Text(scan, i)) is var number && (number == chain[^1].Number + 1 || (number == chain[^1].Number + 2 && EndsNote(Text(scan, i - 1)))))
            {
                chain.Add((i, number));
            }
        }

        return chain;
    }

    // "p. 237" is how a note names its page.
    private static bool EndsNote(string line) => Layouts.LineLook.EndsSentence(line) || (line.Length > 0 && char.IsDigit(line[^1]));

    private static int NumberOf(string line)
    {
        var digits = 0;
        while (digits < line.Length && char.IsAsciiDigit(line[digits]))
        {
            digits++;
        }

        return digits is > 0 and <= 3 && digits + 1 < line.Length && line[digits] == ' ' && !char.IsLower(line[digits + 1])
            ? int.Parse(line[..digits], CultureInfo.InvariantCulture)
            : 0;
    }

    private static string Text(ScanText scan, int index) => scan.Written[scan.Body[index]].Text;
}
