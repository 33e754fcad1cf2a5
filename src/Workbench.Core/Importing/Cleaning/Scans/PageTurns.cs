namespace Workbench.Importing.Cleaning.Scans;

/// <summary>Finds where pages start from the numbers found and the blank lines between, those without number too.</summary>
internal static class PageTurns
{
    /// <summary>How far above its number a page may start: a plate may stand between.</summary>
    private const int DeepestHead = 9;

    public static Pagination Find(List<ScanLine> lines, List<PageNumber> pages)
    {
        var above = pages.Count(page => page.Line > 0 && lines[page.Line - 1].IsBlank);
        var below = pages.Count(page => page.Line + 1 < lines.Count && lines[page.Line + 1].IsBlank && !(page.Line > 0 && lines[page.Line - 1].IsBlank));
        var starts = new SortedDictionary<int, (string Label, bool IsPrinted)>();
        var previous = (Line: -1, Page: (PageNumber?)null);
        foreach (var page in pages)
        {
            var line = below > above ? FootStart(lines, pages, page) : HeadStart(lines, page.Line, previous.Line);
            if (above >= below)
            {
                FillBetween(lines, starts, previous, (line, page));
            }

            starts[lines[line].Start] = (page.Label, true);
            previous = (line, page);
        }

        return new Pagination([.. starts.Select(start => (start.Key, start.Value.Label, start.Value.IsPrinted))]);
    }

    // A number at the foot closes its page: the page starts behind the number before.
    private static int FootStart(List<ScanLine> lines, List<PageNumber> pages, PageNumber page)
    {
        var at = pages.IndexOf(page);
        return at == 0 ? 0 : Math.Min(lines.Count - 1, pages[at - 1].Line + 1);
    }

    private static int HeadStart(List<ScanLine> lines, int number, int notBefore)
    {
        for (var line = number; line > Math.Max(notBefore, number - DeepestHead); line--)
        {
            if (lines[line - 1].IsBlank && lines[line - 1].Start == lines[line - 1].End)
            {
                return line;
            }
        }

        return number;
    }

    /// <summary>Blank lines between two numbers are turns to pages that bear none: the first page of a chapter, an empty page.</summary>
    private static void FillBetween(List<ScanLine> lines, SortedDictionary<int, (string Label, bool IsPrinted)> starts, (int Line, PageNumber? Page) from, (int Line, PageNumber Page) to)
    {
        List<int> turns = from.Page is null ? [0] : [];
        for (var line = Math.Max(1, from.Line + 1); line < to.Line; line++)
        {
            if (lines[line - 1].IsBlank && lines[line - 1].Start == lines[line - 1].End)
            {
                turns.Add(line);
            }
        }

        // Counted back from the next number, as far as pages are missing.
        var missing = from.Page is { } page && page.IsRoman == to.Page.IsRoman ? to.Page.Value - page.Value - 1 : to.Page.Value - 1;
        for (var back = 1; back <= Math.Min(missing, turns.Count); back++)
        {
            starts[lines[turns[^back]].Start] = ((to.Page with { Value = to.Page.Value - back }).Label, false);
        }
    }
}
