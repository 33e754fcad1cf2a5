using System.Text;

namespace Workbench.Importing.Layouts;

/// <summary>
/// Rejoins words that a hyphen breaks at a line's end. Whether the hyphen belongs to the word cannot be known;
/// it goes when the word stands elsewhere in the text without one, otherwise it stays.
/// </summary>
internal sealed class BrokenWords
{
    private readonly HashSet<string> whole;

    public BrokenWords(string text, List<SourceLine> lines)
    {
        var broken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        for (var i = 1; i < lines.Count; i++)
        {
            if (IsBroken(lines[i - 1].In(text), lines[i].In(text)))
            {
                broken.Add(Joined(lines[i - 1].In(text)[..^1], lines[i].In(text)));
            }
        }

        whole = broken.Count == 0 ? broken : Standing(text, broken);
    }

    /// <summary>Adds the next line of a paragraph: after a space, or straight on where it continues a broken word.</summary>
    public void Append(StringBuilder paragraph, ReadOnlySpan<char> previous, ReadOnlySpan<char> line)
    {
        if (previous is [.., '\u00AD' or '¬'])
        {
            paragraph.Length--;
        }
        else if (!IsBroken(previous, line))
        {
            paragraph.Append(' ');
        }
        else if (whole.Contains(Joined(previous[..^1], line)))
        {
            paragraph.Length--;
        }

        paragraph.Append(line);
    }

    private static bool IsBroken(ReadOnlySpan<char> previous, ReadOnlySpan<char> line) =>
        previous is [.., var letter, '-' or '\u2010'] && char.IsLower(letter) && LineLook.StartsLowerCase(line);

    private static string Joined(ReadOnlySpan<char> previous, ReadOnlySpan<char> line)
    {
        var tail = previous.Length;
        while (tail > 0 && char.IsLetter(previous[tail - 1]))
        {
            tail--;
        }

        var head = 0;
        while (head < line.Length && char.IsLetter(line[head]))
        {
            head++;
        }

        return string.Concat(previous[tail..], line[..head]);
    }

    private static HashSet<string> Standing(string text, HashSet<string> wanted)
    {
        var found = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var lookup = wanted.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var start = 0; start < text.Length; start++)
        {
            var end = start;
            while (end < text.Length && char.IsLetter(text[end]))
            {
                end++;
            }

            if (end > start && lookup.TryGetValue(text.AsSpan(start, end - start), out var word))
            {
                found.Add(word);
            }

            start = end;
        }

        return found;
    }
}
