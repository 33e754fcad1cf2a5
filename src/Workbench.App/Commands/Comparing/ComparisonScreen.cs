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

    public void Draw()
    {
        FindingCounts.Draw(screen, rows);
        screen.Line();
        DifferenceCounts.Draw(screen, work, rows);
        foreach (var row in rows)
        {
            DrawRow(row);
        }

        var slight = Findings(rows).Count(finding => finding.Severity < Severity.Major);
        screen.MarkupLine($"[dim]{slight.ToString("N0", CultureInfo.CurrentCulture)} minor findings are not listed; --format jsonl lists every one.[/]");
    }

    public static IEnumerable<Divergence> Findings(IEnumerable<RowComparison> rows) => rows.SelectMany(row => row.Versions).SelectMany(version => version.Findings);

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
