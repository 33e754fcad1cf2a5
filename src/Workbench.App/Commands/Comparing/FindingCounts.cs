using System.Collections.Immutable;
using System.Globalization;
using Spectre.Console;
using Workbench.App.Terminal;
using Workbench.Divergences;

namespace Workbench.App.Commands.Comparing;

/// <summary>A table of findings: a line a kind, a column a version.</summary>
internal static class FindingCounts
{
    public static void Draw(Screen screen, ImmutableArray<RowComparison> rows)
    {
        if (rows.IsEmpty)
        {
            return;
        }

        var versions = rows[0].Versions.Select(version => version.Version).ToList();
        var table = new Table { Border = TableBorder.Rounded }.AddColumn("finding");
        foreach (var version in versions)
        {
            table.AddColumn(new TableColumn(Screen.Escape(Path.GetFileName(version))).RightAligned());
        }

        foreach (var kind in Enum.GetValues<DivergenceKind>())
        {
            var counts = versions.Select((_, place) => rows.SelectMany(row => row.Versions[place].Findings).Where(finding => finding.Kind == kind).ToList()).ToList();
            if (counts.Exists(findings => findings.Count > 0))
            {
                table.AddRow([DivergenceJson.Name(kind), .. counts.Select(Cell)]);
            }
        }

        screen.Write(table);
    }

    /// <summary>How many, and of these how many weigh.</summary>
    private static string Cell(List<Divergence> findings)
    {
        var (critical, major) = (findings.Count(f => f.Severity == Severity.Critical), findings.Count(f => f.Severity == Severity.Major));
        var parts = new[]
        {
            critical == 0 ? null : $"[{Palette.Of(Severity.Critical)}]{Number(critical)} critical[/]",
            major == 0 ? null : $"[{Palette.Of(Severity.Major)}]{Number(major)} major[/]",
            findings.Count == 0 ? "[dim]–[/]" : Number(findings.Count),
        };
        return string.Join("  ", parts.OfType<string>());
    }

    private static string Number(int value) => value.ToString("N0", CultureInfo.CurrentCulture);
}
