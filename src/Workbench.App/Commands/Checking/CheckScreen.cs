using System.Globalization;
using Spectre.Console;
using Workbench.App.Terminal;
using Workbench.Divergences;
using Workbench.Divergences.Linting;

namespace Workbench.App.Commands.Checking;

/// <summary>What the lint found, for the eye: by row what is to be answered for, then the counts.</summary>
internal sealed class CheckScreen(Screen screen, bool listDismissed)
{
    private const int Excerpt = 72;
    private const int RuleWidth = 23;
    private const int KeyWidth = 12;
    private const int LongestSiglum = 20;

    /// <param name="gone">How many findings of the baseline are not there any more.</param>
    public void Draw(IReadOnlyList<CheckReport> reports, int gone)
    {
        foreach (var report in reports)
        {
            foreach (var row in report.Findings.Where(f => f.Counts).GroupBy(f => f.Finding.Row))
            {
                Draw(report, row.Key, [.. row]);
            }
        }

        CheckedFinding[] all = [.. reports.SelectMany(r => r.Findings)];
        DrawDismissed([.. all.Where(f => f.Dismissal is not null)]);
        screen.Line(Counted(all, gone));
    }

    private static string Counted(CheckedFinding[] all, int gone)
    {
        var open = all.Where(f => f.Counts).CountBy(f => f.Finding.Severity).OrderByDescending(c => c.Key).Select(c => $"{Number(c.Value)} {DivergenceJson.Name(c.Key)}").ToList();
        var (known, passed) = (all.Count(f => f.IsKnown && f.Dismissal is null), all.Count(f => f.Dismissal is not null));
        var parts = new[]
        {
            open.Count == 0 ? "No findings" : $"{Counts.Of(all.Count(f => f.Counts), "finding")}: {string.Join(", ", open)}",
            known == 0 ? null : $"{Number(known)} in the baseline",
            gone == 0 ? null : $"{Number(gone)} of the baseline not there any more",
            passed == 0 ? null : $"{Number(passed)} dismissed",
        };
        return $"{string.Join("; ", parts.OfType<string>())}.";
    }

    private static string Number(int value) => value.ToString("N0", CultureInfo.CurrentCulture);

    private void Draw(CheckReport report, int? row, CheckedFinding[] findings)
    {
        var original = row is { } number ? report.Work.OriginalText(report.Work.Rows[number]) : "";
        screen.MarkupLine(row is null
            ? $"[bold]{Screen.Escape(report.Work.Work.Label)}[/]"
            : $"[bold]row {row}[/]  {Screen.Escape(TerminalText.Cut(original.Length == 0 ? "(not in the original)" : original, Excerpt))}");
        screen.Write(TableOf(findings, found => TerminalText.Clean(found.Finding.Evidence)));
    }

    private void DrawDismissed(CheckedFinding[] dismissed)
    {
        if (listDismissed && dismissed.Length > 0)
        {
            screen.MarkupLine("[bold]dismissed[/]");
            screen.Write(TableOf(dismissed, found => TerminalText.Clean($"{found.Finding.Evidence}: {found.Dismissal!.Reason} ({found.Dismissal.Who})")));
        }
    }

    private Table TableOf(CheckedFinding[] findings, Func<CheckedFinding, string> told)
    {
        var versions = Math.Clamp(findings.Max(f => Path.GetFileName(f.Finding.Version).Length), 1, LongestSiglum);
        var table = new Table().NoBorder().HideHeaders();
        foreach (var width in new[] { 2, RuleWidth, versions, KeyWidth, Math.Max(20, screen.Width - 2 - RuleWidth - versions - KeyWidth - 5) })
        {
            table.AddColumn(new TableColumn("") { Width = width, Padding = new Padding(0, 0, 1, 0) });
        }

        foreach (var found in findings)
        {
            table.AddRow(
                new Text(""),
                new Markup($"[{Palette.Of(found.Finding.Severity)}]{DivergenceJson.Name(found.Finding.Severity)} {found.Finding.Rule.Id}[/]"),
                new Text(TerminalText.Cut(Path.GetFileName(found.Finding.Version), LongestSiglum)),
                new Text(found.Finding.Identity.Key, Palette.Dim),
                new Text(told(found)));
        }

        return table;
    }
}
