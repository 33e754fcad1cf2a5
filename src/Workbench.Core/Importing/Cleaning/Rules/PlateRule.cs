using Workbench.Importing.Cleaning.Scans;

namespace Workbench.Importing.Cleaning.Rules;

/// <summary>Takes out plates and stamps: groups of short lines that come again and again where pages turn.</summary>
internal sealed class PlateRule() : CleaningRule("plates", "plates and stamps between pages are taken out")
{
    private const int FewestTimes = 3;
    private const int FewestLines = 2;
    private const int LongestLine = 40;
    private const int LinesFromTurn = 9;

    public override bool NeedsPages => true;

    public override Findings Find(ScanText scan)
    {
        if (!scan.Pages.IsKnown)
        {
            return Findings.None;
        }

        var lines = scan.Lines.Where(line => !line.IsBlank).ToList();
        var near = NearTurn(scan, lines);
        var pairs = new Dictionary<(string, string), int>();
        for (var i = 1; i < lines.Count; i++)
        {
            if (near[i] && near[i - 1] && IsShort(lines[i]) && IsShort(lines[i - 1]))
            {
                var pair = (PageNumber.HeadOf(lines[i - 1].Text), PageNumber.HeadOf(lines[i].Text));
                pairs[pair] = pairs.GetValueOrDefault(pair) + 1;
            }
        }

        var plate = new bool[lines.Count];
        for (var i = 1; i < lines.Count; i++)
        {
            var pair = (PageNumber.HeadOf(lines[i - 1].Text), PageNumber.HeadOf(lines[i].Text));
            if (near[i] && near[i - 1] && pairs.GetValueOrDefault(pair) >= FewestTimes)
            {
                plate[i - 1] = plate[i] = true;
            }
        }

        var patches = Runs(plate).Where(run => run.Count >= FewestLines)
            .SelectMany(run => lines.Skip(run.First).Take(run.Count))
            .Select(line => Replace(line.Start, line.Next - line.Start, "")).ToList();
        return new Findings(patches, patches.Count > 0);
    }

    private static bool IsShort(ScanLine line) => line.Text.Length <= LongestLine && PageNumber.HeadOf(line.Text).Length > 0;

    private static bool[] NearTurn(ScanText scan, List<ScanLine> lines)
    {
        var near = new bool[lines.Count];
        for (var i = 0; i < lines.Count; i++)
        {
            near[i] = i == 0 || scan.Pages.TurnsBetween(lines[Math.Max(0, i - LinesFromTurn)].Start, lines[i].Start);
        }

        return near;
    }

    private static IEnumerable<(int First, int Count)> Runs(bool[] marks)
    {
        for (var i = 0; i < marks.Length;)
        {
            var end = i;
            while (end < marks.Length && marks[end])
            {
                end++;
            }

            if (end > i)
            {
                yield return (i, end - i);
            }

            i = end + 1;
        }
    }
}
