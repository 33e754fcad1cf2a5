using Workbench.Importing.Cleaning.Scans;

namespace Workbench.Importing.Cleaning.Rules;

/// <summary>
/// Takes out page numbers and the running heads beside them, found by repetition and sequence. From the numbers it also learns where
/// pages start.
/// </summary>
internal sealed class RunningHeadRule() : CleaningRule("running-heads", "page numbers and running heads are taken out; units get their page")
{
    public override Findings Find(ScanText scan)
    {
        var pages = PageSequence.Find(scan.Lines);
        if (pages.Count == 0)
        {
            return Findings.None;
        }

        scan.Pages = PageTurns.Find(scan.Lines, pages);
        var numbered = pages.Select(page => page.Line).ToHashSet();
        var displaced = Displaced(scan, pages);
        return new Findings([.. numbered.Concat(displaced).Order().Select(line => Without(scan.Lines[line]))], IsSure: true);
    }

    /// <summary>Running heads without their number, at the edge of a page whose number stands alone.</summary>
    private static IEnumerable<int> Displaced(ScanText scan, List<PageNumber> pages)
    {
        var heads = pages.Select(page => page.Head).Where(head => head.Length > 3).ToHashSet(StringComparer.Ordinal);
        foreach (var page in pages.Where(page => page.Head.Length == 0))
        {
            var start = scan.Lines.FindLastIndex(page.Line, line => line.Start == StartOf(scan.Pages, scan.Lines[page.Line].Start));
            var end = scan.Lines.FindIndex(page.Line, line => line.Start > scan.Lines[page.Line].Start && scan.Pages.TurnsBetween(scan.Lines[page.Line].Start, line.Start));
            for (end = end < 0 ? scan.Lines.Count : end; end > 0 && scan.Lines[end - 1].IsBlank;)
            {
                end--;
            }

            foreach (var line in new[] { start, end - 1 }.Where(line => line >= 0 && line != page.Line))
            {
                if (IsHead(PageNumber.HeadOf(scan.Lines[line].Text), heads))
                {
                    yield return line;
                }
            }
        }
    }

    // A head on one page may be a shorter form of that on another.
    private static bool IsHead(string text, HashSet<string> heads) =>
        text.Length > 3 && heads.Any(head => head.EndsWith(text, StringComparison.Ordinal) || head.StartsWith(text, StringComparison.Ordinal));

    private static int StartOf(Pagination pages, int place) => pages.Starts.Last(start => start.Start <= place).Start;

    private Patch Without(ScanLine line) => Replace(line.Start, line.Next - line.Start, "");
}
