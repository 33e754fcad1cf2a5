using Workbench.Importing.Cleaning.Scans;

namespace Workbench.Importing.Cleaning.Rules;

/// <summary>
/// Takes out page numbers and the running heads beside them, found by repetition and sequence. From the numbers it also learns where
/// pages start.
/// </summary>
internal sealed class RunningHeadRule() : CleaningRule("running-heads", "page numbers and running heads are taken out; units get their page")
{
    private const int DeepestNumber = 10;
    private const int LongestPlateLine = 40;

    public override Findings Find(ScanText scan)
    {
        var pages = PageSequence.Find(scan.Source);
        if (pages.Count == 0)
        {
            return Findings.None;
        }

        scan.Paginate(PageTurns.Find(scan.Lines, pages));
        var numbered = pages.Select(page => page.Line).ToHashSet();
        var displaced = Displaced(scan, pages);
        return new Findings([.. numbered.Concat(displaced).Order().Select(line => Without(scan.Lines[line]))], IsSure: true);
    }

    /// <summary>Running heads away from their number, at the edges of a page whose number stands alone, and numbers that are misprinted there.</summary>
    private static IEnumerable<int> Displaced(ScanText scan, List<PageNumber> pages)
    {
        var heads = pages.Select(page => page.Head).Where(head => head.Length > 3).ToHashSet(StringComparer.Ordinal);
        var bare = pages.Where(page => page.Head.Length == 0).Select(page => page.Line).ToHashSet();
        foreach (var (start, end) in Extents(scan))
        {
            var number = Enumerable.Range(start, Math.Min(DeepestNumber, end - start)).FirstOrDefault(bare.Contains, -1);
            if (number < 0 && IsHead(PageNumber.HeadOf(scan.Lines[start].Text), heads) && Misprinted(scan, start, end) is > 0 and var misprinted)
            {
                yield return number = misprinted;
            }

            foreach (var line in new[] { start, end - 1 }.Where(line => number >= 0 && line != number && IsHead(PageNumber.HeadOf(scan.Lines[line].Text), heads)))
            {
                yield return line;
            }
        }
    }

    /// <summary>The first and last written lines of the pages, the last exclusive.</summary>
    private static IEnumerable<(int First, int End)> Extents(ScanText scan)
    {
        var line = 0;
        for (var page = 0; page < scan.Pages.Starts.Length; page++)
        {
            line = scan.Lines.FindIndex(line, at => at.Start == scan.Pages.Starts[page].Start);
            var next = page + 1 < scan.Pages.Starts.Length ? scan.Lines.FindIndex(line, at => at.Start == scan.Pages.Starts[page + 1].Start) : scan.Lines.Count;
            var end = scan.Lines.FindLastIndex(next - 1, next - line, at => !at.IsBlank) + 1;
            if (end > line)
            {
                yield return (line, end);
            }
        }
    }

    // "322" on page 332: out of its sequence, but alone, and under a running head with only a plate between.
    private static int Misprinted(ScanText scan, int start, int end)
    {
        for (var line = start + 1; line < Math.Min(end, start + DeepestNumber) && scan.Lines[line].Text.Length <= LongestPlateLine; line++)
        {
            if (scan.Lines[line].Text is { Length: > 0 and <= 4 } text && text.All(char.IsAsciiDigit))
            {
                return line;
            }
        }

        return -1;
    }

    // A head on one page may be a shorter form of that on another.
    private static bool IsHead(string text, HashSet<string> heads) =>
        text.Length > 3 && heads.Any(head => head.EndsWith(text, StringComparison.Ordinal) || head.StartsWith(text, StringComparison.Ordinal));

    private Patch Without(ScanLine line) => Replace(line.Start, line.Next - line.Start, "");
}
