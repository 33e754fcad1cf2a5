using System.Globalization;
using Workbench.App.Terminal;
using Workbench.Renderings;

namespace Workbench.App.Commands.Searching;

/// <summary>Key words in context, one under another, each with its place and with what the other texts have.</summary>
internal sealed class ConcordanceScreen(Screen screen, RenderingReport report, int width)
{
    public void Draw()
    {
        screen.MarkupLine($"[bold]{Screen.Escape(report.Query.Text)}[/] in {Screen.Escape(report.Work.Label)}, {Screen.Escape(report.Searched.Description.Label)}: {Counts.Of(report.Occurrences.Length, "occurrence")}");
        var names = Math.Min(20, report.Texts.Select(text => text.Text.Siglum).Append(report.Searched.Siglum).Max(siglum => siglum.Length));
        for (var i = 0; i < report.Occurrences.Length; i++)
        {
            var found = report.Occurrences[i];
            screen.Line();
            var row = found.Row is { } number ? string.Create(CultureInfo.CurrentCulture, $" · row {number}") : "";
            screen.MarkupLine($"{i + 1}. [dim]{Screen.Escape(Citation.Of(report.Searched, found.Occurrence.Unit).ToString())}{row}[/]");
            Line(report.Searched.Siglum, names, Kwic.Of(report.Searched.Document[found.Occurrence.Unit].Text, found.Occurrence.Whole, width), "");
            foreach (var rendering in found.Renderings)
            {
                Line(rendering.Siglum, names, OtherTexts.Context(report, rendering, width), OtherTexts.Citation(report, rendering) ?? "");
            }
        }

        screen.Line();
    }

    private void Line(string siglum, int names, Kwic? line, string citation)
    {
        var name = TerminalText.Cut(siglum, names).PadLeft(names);
        var place = citation.Length == 0 ? "" : $"  [dim]{Screen.Escape(citation)}[/]";
        screen.MarkupLine(line is null
            ? $"[dim]{Screen.Escape(name)}[/]  [orange1]left out[/]"
            : $"[dim]{Screen.Escape(name)}[/]  {Screen.Escape(line.Left.PadLeft(width))}[bold]{Screen.Escape(line.Key)}[/]{Screen.Escape(line.Right)}{place}");
    }
}
