using System.Globalization;
using Spectre.Console;
using Workbench.Aligning;
using Workbench.App.Commands.Comparing;
using Workbench.App.Terminal;
using Workbench.Divergences;

namespace Workbench.App.Demo;

/// <summary>The demo's summary.</summary>
internal sealed class DemoScreen(Screen screen, DemoResult result)
{
    private const int Shown = 3;

    public void Draw()
    {
        screen.MarkupLine($"[bold]{Screen.Escape(result.Work.Work.Label)}[/] [dim]a tale in Russian and two English versions, written for Workbench[/]");
        screen.Line();
        DrawSteps();
        Rule("Links");
        DrawLinks();
        Rule("Differences");
        FindingCounts.Draw(screen, result.Rows);
        Rule($"The {Shown} rows that differ most");
        DrawRows();
        Rule("What is where, and what next");
        DrawNext();
    }

    private void DrawSteps()
    {
        var table = Grid(3, 10, 0, 8);
        foreach (var step in result.Steps)
        {
            table.AddRow(
                new Text("✓", new Style(Color.Green)),
                new Text(step.Name, Palette.Head),
                new Text(step.Outcome),
                new Text($"{step.Took.TotalSeconds.ToString("0.0", CultureInfo.CurrentCulture)} s", Palette.Dim));
        }

        screen.Write(table);
    }

    private void DrawLinks()
    {
        var table = Grid(3, 12, 10, 12, 0);
        table.AddRow(Cells(Palette.Dim, "", "version", "links", "confidence", "as people reviewed them"));
        foreach (var version in result.Work.Versions)
        {
            var agreement = SampleFiles.Agreement(version.Alignment, SampleFiles.ReviewedLinks(version.Text.Siglum));
            table.AddRow(Cells(Style.Plain, "", version.Text.Description.Label, Number(version.Alignment.Links.Length), Mean(version.Alignment), agreement.ToString("P1", CultureInfo.CurrentCulture)));
        }

        screen.Write(table);
        screen.Line();
        DrawShapes();
    }

    /// <summary>A bar a shape; the length grows with the logarithm, or nothing but 1:1 would be seen.</summary>
    private void DrawShapes()
    {
        var shapes = LinkShapes.Count(result.Work.Versions.Select(version => version.Alignment));
        var longest = Math.Log2(shapes[0].Count + 1);
        foreach (var (shape, count) in shapes)
        {
            var bar = new string('█', Math.Max(1, (int)(36 * Math.Log2(count + 1) / longest)));
            screen.MarkupLine($"    {shape}  [deepskyblue3]{bar}[/] {Number(count)} [dim]{Meaning(shape)}[/]");
        }
    }

    private void DrawRows()
    {
        var rows = new RowScreen(screen, result.Work);
        rows.DrawHead();
        foreach (var row in result.MostDivergent(Shown))
        {
            rows.Draw(result.Work.Rows[row.Row]);
            screen.Line();
            FindingLines.Draw(screen, row, Severity.Major);
            screen.Line();
        }
    }

    private void DrawNext()
    {
        var folder = result.Folder.Path;
        var table = Grid(3, 10, 0);
        table.AddRow(Cells(Style.Plain, "", "to read", result.Folder.At("sample.html")));
        table.AddRow(Cells(Style.Plain, "", "for tools", result.Folder.At("sample.tmx")));
        table.AddRow(Cells(Style.Plain, "", "workspace", folder));
        screen.Write(table);
        screen.Line();
        foreach (var (command, says) in NextSteps(folder.Contains(' ', StringComparison.Ordinal) ? $"\"{folder}\"" : folder))
        {
            screen.MarkupLine($"    [bold]{Screen.Escape(command)}[/]");
            screen.MarkupLine($"        [dim]{says}[/]");
        }
    }

    private static IEnumerable<(string Command, string Says)> NextSteps(string folder) =>
    [
        ($"workbench show sample --rows 0-12 -w {folder}", "the texts side by side"),
        ($"workbench compare sample -w {folder}", "every weighty difference"),
        ($"workbench flag sample 12 --note \"fifty-one or forty-one?\" -w {folder}", "mark a place worth arguing about"),
        ("workbench init YOUR-FOLDER", "a workspace for texts of your own"),
        ("workbench import YOUR.txt --work NAME --original -w YOUR-FOLDER", "the original; versions with --siglum instead of --original"),
    ];

    private void Rule(string title)
    {
        screen.Line();
        screen.Write(new Rule($"[bold]{Screen.Escape(title)}[/]") { Justification = Justify.Left, Style = Palette.Dim });
        screen.Line();
    }

    private static Table Grid(params int[] widths)
    {
        var table = new Table().NoBorder().HideHeaders();
        foreach (var width in widths)
        {
            table.AddColumn(new TableColumn("") { Width = width == 0 ? null : width, Padding = new Padding(0, 0, 1, 0) });
        }

        return table;
    }

    private static IEnumerable<Text> Cells(Style style, params string[] cells) => cells.Select(cell => new Text(TerminalText.Clean(cell), style));

    private static string Meaning(string shape) => shape switch
    {
        "1:1" => "a paragraph for a paragraph",
        "1:0" => "left out",
        "0:1" => "added",
        ['1', ':', ..] => "made into several",
        [.., ':', '1'] => "made into one",
        _ => "",
    };

    private static string Mean(Alignment alignment) => alignment.Links.Average(link => link.Confidence).ToString("0.000", CultureInfo.CurrentCulture);

    private static string Number(int value) => value.ToString("N0", CultureInfo.CurrentCulture);
}
