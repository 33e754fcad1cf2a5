using System.Collections.Immutable;

namespace Workbench.Importing.Cleaning.Scans;

/// <summary>Finds the table of contents: a heading that says so, and under it entries that end with page numbers.</summary>
internal static class ContentsTable
{
    private const int LongestEntry = 10;
    private const int Fewest = 4;

    private static readonly HashSet<string> Titles = VolumeWords.Of("contents");

    /// <summary>The heading's line, and the entries; null when there is no such table.</summary>
    public static (int Heading, ImmutableArray<ContentsEntry> Entries)? Find(BodyLines lines)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            if (Titles.Contains(PageNumber.HeadOf(lines[i])) && Entries(lines, i + 1) is { Length: >= Fewest } entries)
            {
                return (i, entries);
            }
        }

        return null;
    }

    private static ImmutableArray<ContentsEntry> Entries(BodyLines lines, int first)
    {
        var entries = ImmutableArray.CreateBuilder<ContentsEntry>();
        var (start, page) = (first, 0);
        for (var i = first; i < lines.Count && i - start < LongestEntry; i++)
        {
            var text = lines[i];
            if (IsBareNumber(text) && i == start)
            {
                entries.Add(new ContentsEntry(i, 1, ""));
                start = i + 1;
            }
            else if (PageOf(text, page == 0) is var number && number >= page && number - page < 200 && number > 0)
            {
                page = text[^1] is >= '0' and <= '9' ? number : page;
                var whole = string.Join(' ', Enumerable.Range(start, i - start + 1).Select(line => lines[line]));
                entries.Add(new ContentsEntry(start, i - start + 1, ContentsEntry.TitleOf(whole[..whole.TrimEnd().LastIndexOf(' ')])));
                start = i + 1;
            }
        }

        return entries.ToImmutable();
    }

    private static bool IsBareNumber(string text) => text.All(character => char.IsAsciiDigit(character) || character is '-' or '–') || PageNumber.HeadOf(text) == "PAGE";

    private static int PageOf(string text, bool romanToo)
    {
        var word = text.AsSpan(text.LastIndexOf(' ') + 1);
        return word.Length == text.Length ? 0
            : word.Length <= 4 && word.IndexOfAnyExceptInRange('0', '9') < 0 ? int.Parse(word, System.Globalization.CultureInfo.InvariantCulture)
            : romanToo ? Roman.ValueOf(word)
            : 0;
    }
}
