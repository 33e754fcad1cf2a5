using System.Globalization;
using Spectre.Console;
using Workbench.App.Terminal;
using Workbench.Divergences;

namespace Workbench.App.Commands.Comparing;

/// <summary>The findings of a row, one a line: how grave and of what kind, the words that show it, whose, how sure.</summary>
internal static class FindingLines
{
    private const int KindWidth = 20;

    public static void Draw(Screen screen, RowComparison row, Severity least)
    {
        var findings = row.Versions.SelectMany(version => version.Findings).Where(finding => finding.Severity >= least).ToList();
        if (findings.Count == 0)
        {
            return;
        }

        var versions = Math.Clamp(findings.Max(finding => Name(finding).Length), 1, 20);
        var table = new Table().NoBorder().HideHeaders();
        foreach (var width in new[] { 6, KindWidth, versions, 4, Math.Max(20, screen.Width - 6 - KindWidth - versions - 4 - 5) })
        {
            table.AddColumn(new TableColumn("") { Width = width, Padding = new Padding(0, 0, 1, 0) });
        }

        foreach (var finding in findings)
        {
            table.AddRow(
                new Text(""),
                new Markup($"[{Palette.Of(finding.Severity)}]{DivergenceJson.Name(finding.Severity)} {DivergenceJson.Name(finding.Kind)}[/]"),
                new Text(TerminalText.Cut(Name(finding), 20)),
                new Text(finding.Confidence.ToString("0.00", CultureInfo.CurrentCulture), Palette.Dim),
                new Text(TerminalText.Clean(finding.Evidence)));
        }

        screen.Write(table);
    }

    private static string Name(Divergence finding) => Path.GetFileName(finding.Version);
}
