namespace Workbench.Importing.Cleaning.Scans;

/// <summary>Finds the numbers that count the pages: they rise by one from page to page, and pages are about equally long.</summary>
internal static class PageSequence
{
    private const int Fewest = 5;
    private const int FewestRoman = 3;
    private const int LookBack = 80;
    private const int MostMissing = 12;
    private const int ShortestPage = 8;
    private const int LongestPage = 120;
    private const double MissingPage = 0.4;

    /// <summary>Half of the pages must bear their number.</summary>
    private const double LeastCoverage = 0.5;

    /// <summary>Chapters are numbered too, but pages turn in the middle of a sentence.</summary>
    private const double LeastInterrupting = 0.25;
    private const int FewestInterrupting = 3;

    public static List<PageNumber> Find(string source)
    {
        var numbers = PageNumber.All(source);
        var pages = Longest([.. numbers.Where(number => !number.IsRoman)]);
        if (pages.Count < Fewest || Coverage(pages) < LeastCoverage || Interrupting(pages, source) < LeastInterrupting)
        {
            return [];
        }

        var front = Longest([.. numbers.Where(number => number.IsRoman && number.Line < pages[0].Line)]);
        return front.Count >= FewestRoman && Coverage(front) >= LeastCoverage ? [.. front, .. pages] : pages;
    }

    private static double Coverage(List<PageNumber> pages) => pages.Count / (pages[^1].Value - pages[0].Value + 1.0);

    private static double Interrupting(List<PageNumber> pages, string source)
    {
        var interrupting = pages.Count(page => Layouts.LineLook.Continues(LastLine(source.AsSpan(0, page.Start)), FirstLine(source.AsSpan(page.End))));
        return interrupting < FewestInterrupting ? 0 : interrupting / (double)pages.Count;
    }

    private static ReadOnlySpan<char> LastLine(ReadOnlySpan<char> text)
    {
        text = text.TrimEnd();
        return text[(text.LastIndexOfAny('\n', '\r') + 1)..];
    }

    private static ReadOnlySpan<char> FirstLine(ReadOnlySpan<char> text)
    {
        text = text.TrimStart();
        return text.IndexOfAny('\n', '\r') is >= 0 and var end ? text[..end] : text;
    }

    private static List<PageNumber> Longest(PageNumber[] numbers)
    {
        var (scores, before) = (new double[numbers.Length], new int[numbers.Length]);
        var heads = numbers.CountBy(number => number.Head).ToDictionary(StringComparer.Ordinal);
        for (var i = 0; i < numbers.Length; i++)
        {
            before[i] = -1;
            for (var j = i - 1; j >= Math.Max(0, i - LookBack); j--)
            {
                var steps = numbers[i].Value - numbers[j].Value;
                if (steps is > 0 and <= MostMissing && IsPages(numbers[i].Line - numbers[j].Line, steps) && scores[j] - (MissingPage * (steps - 1)) is var score && score > scores[i])
                {
                    (scores[i], before[i]) = (score, j);
                }
            }

            scores[i] += 1 + (numbers[i].IsAlone ? 0.5 : 0) + (heads[numbers[i].Head] > 2 ? 0.5 : 0);
        }

        var path = new List<PageNumber>();
        for (var i = numbers.Length == 0 ? -1 : Array.IndexOf(scores, scores.Max()); i >= 0; i = before[i])
        {
            path.Add(numbers[i]);
        }

        path.Reverse();
        return path;
    }

    private static bool IsPages(int lines, int pages) => lines >= ShortestPage * pages && lines <= LongestPage * pages;
}
