namespace Workbench.Lexicons.Dictionaries;

/// <summary>
/// One pair a line: hunalign's <c>target phrase @ source phrase</c>, or two columns with a tab between, in which a semicolon parts
/// equivalents. Empty lines and lines after # are passed over.
/// </summary>
internal static class PairedLines
{
    private const string HunalignMark = " @ ";

    public static IEnumerable<LexiconPair> Read(string name, string text)
    {
        using var lines = new StringReader(text);
        for (var number = 1; lines.ReadLine() is { } line; number++)
        {
            if (line.AsSpan().Trim() is { Length: > 0 } content && content[0] != '#')
            {
                foreach (var pair in ReadLine(name, line, number))
                {
                    yield return pair;
                }
            }
        }
    }

    private static IEnumerable<LexiconPair> ReadLine(string name, string line, int number)
    {
        if (line.Split('\t') is [var left, var right, ..])
        {
            return from word in Parts(left) from equivalent in Parts(right) select new LexiconPair(word, equivalent);
        }

        return line.IndexOf(HunalignMark, StringComparison.Ordinal) is > 0 and var mark
            ? [new LexiconPair(line[(mark + HunalignMark.Length)..].Trim(), line[..mark].Trim())]
            : throw new InputException(name, "The line has neither a tab nor ' @ ' between two languages.", "Write: word TAB equivalent; equivalent, or hunalign's: equivalent @ word.", number);
    }

    private static string[] Parts(string side) => side.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
