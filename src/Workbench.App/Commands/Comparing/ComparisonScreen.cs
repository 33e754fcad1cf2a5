using System.Collections.Immutable;
using System.Globalization;
using Workbench.Aligning;
using Workbench.App.Terminal;
using Workbench.Divergences;

namespace Workbench.App.Commands.Comparing;

/// <summary>What comparing found, for the eye: counts, then every weighty finding by row.</summary>
internal sealed class ComparisonScreen(Screen screen, AlignedWork work, ImmutableArray<RowComparison> rows)
{
    private const int Excerpt = 72;

    /// <param name="dismissed">How many findings were left out because somebody dismissed them.</param>
    public void Draw(int dismissed)
    {
        FindingCounts.Draw(screen, rows);
        screen.Line();
        DifferenceCounts.Draw(screen, work, rows);
        foreach (var row in rows)
        {
            DrawRow(row);
        }

        var (minor, info) = (Findings(rows).Count(f => f.Severity == Severity.Minor), Findings(rows).Count(f => f.Severity == Severity.Info));
        screen.MarkupLine($"[dim]{Number(minor)} minor and {Number(info)} info findings are not listed; --format jsonl lists every one.{(dismissed == 0 ? "" : $" {Number(dismissed)} dismissed.")}[/]");
    }

    public static IEnumerable<Divergence> Findings(IEnumerable<RowComparison> rows) => rows.SelectMany(row => row.Versions).SelectMany(version => version.Findings);

    private static string Number(int value) => value.ToString("N0", CultureInfo.CurrentCulture);

    private void DrawRow(RowComparison row)
    {
        var findings = Findings([row]).Where(finding => finding.Severity >= Severity.Major).ToList();
        if (findings.Count == 0)
        {
            return;
        }

        var original = work.OriginalText(work.Rows[row.Row]);
        screen.MarkupLine($"[bold]row {row.Row}[/]  {Screen.Escape(TerminalText.Cut(original.Length == 0 ? "(not in the original)" : original, Excerpt))}");
        FindingLines.Draw(screen, row, Severity.Major);
    }
}
