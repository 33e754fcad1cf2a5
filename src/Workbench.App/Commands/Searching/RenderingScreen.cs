using System.Globalization;
using Spectre.Console;
using Workbench.App.Terminal;
using Workbench.Renderings;

namespace Workbench.App.Commands.Searching;

/// <summary>A report of renderings for people: the counts of each text, where they change, then every occurrence.</summary>
internal sealed class RenderingScreen(Screen screen, RenderingReport report)
{
    private const int LongestDivision = 46;
    private const int Context = 28;

    public void Draw()
    {
        screen.MarkupLine($"[bold]{Screen.Escape(report.Query.Text)}[/] in {Screen.Escape(report.Work.Label)}, {Screen.Escape(report.Searched.Description.Label)}: {Counts.Of(report.Occurrences.Length, "occurrence")}");
        if (report.Occurrences.IsEmpty)
        {
            return;
        }

        foreach (var text in report.Texts)
        {
            screen.Line();
            DrawCounts(text);
            DrawDrift(text);
        }

        screen.Line();
        DrawOccurrences();
        screen.Line();
    }

    private void DrawCounts(RenderingsOfText text)
    {
        var missing = (text.NotFound > 0 ? $", {text.NotFound} not told" : "") + (text.Omitted > 0 ? $", {text.Omitted} left out" : "");
        var consistency = text.Consistency is { } value
            ? string.Create(CultureInfo.CurrentCulture, $" · consistency {value:P0}: of 100 pairs of occurrences, {value * 100:0} are rendered alike")
            : "";
        screen.MarkupLine($"[bold]{Screen.Escape(text.Text.Description.Label)}[/] ({Screen.Escape(text.Text.Siglum)}): {text.Found} found{missing}{consistency}");
        var table = new Table().NoBorder().HideHeaders().AddColumns("", "", "");
        foreach (var group in text.Groups)
        {
            table.AddRow(
                new Text($"  {TerminalText.Cut(group.Text, 60)}"),
                new Text($"×{group.Count}"),
                new Text(((double)group.Count / text.Found).ToString("P0", CultureInfo.CurrentCulture), Palette.Dim));
        }

        if (text.Groups.Length > 0)
        {
            screen.Write(table);
        }
    }

    private void DrawDrift(RenderingsOfText text)
    {
        if (text.Groups.Length < 2 || text.Drift.Length < 2)
        {
            return;
        }

        screen.MarkupLine("  over the divisions (▸ where the usual rendering changes):");
        foreach (var division in text.Drift)
        {
            var title = TerminalText.Cut(report.Divisions[division.Division].Title, LongestDivision);
            var counts = string.Join(", ", division.Counts.Select(count => $"{TerminalText.Cut(text.Groups[count.Group].Text, 40)} ×{count.Count}"));
            screen.Line($"  {(division.IsTurn ? "▸" : " ")} {(title.Length == 0 ? "(before the first heading)" : title)}: {counts}");
        }
    }

    private void DrawOccurrences()
    {
        var table = new Table().NoBorder().AddColumn("row").AddColumn("place").AddColumn(report.Searched.Siglum);
        foreach (var text in report.Texts)
        {
            table.AddColumn(TerminalText.Cut(text.Text.Siglum, 24));
        }

        foreach (var occurrence in report.Occurrences)
        {
            var line = Kwic.Of(report.Searched.Document[occurrence.Occurrence.Unit].Text, occurrence.Occurrence.Whole, Context);
            table.AddRow([
                new Text(occurrence.Row?.ToString(CultureInfo.CurrentCulture) ?? "", Palette.Dim),
                new Text(Citation.Of(report.Searched, occurrence.Occurrence.Unit).Place, Palette.Dim),
                new Markup($"[dim]{Screen.Escape(line.Left)}[/][bold]{Screen.Escape(line.Key)}[/][dim]{Screen.Escape(line.Right)}[/]"),
                .. occurrence.Renderings.Select(Cell),
            ]);
        }

        screen.Write(table);
    }

    private static Text Cell(Rendering rendering) => rendering.Basis switch
    {
        RenderingBasis.Omitted => new Text("left out", Palette.Missing),
        RenderingBasis.NotFound => new Text("?", Palette.Missing),
        RenderingBasis.Place => new Text($"{TerminalText.Cut(rendering.Text, 60)} ?", Palette.OfConfidence(rendering.Confidence)),
        _ => new Text(TerminalText.Cut(rendering.Text, 60)),
    };
}
