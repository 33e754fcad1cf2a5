using System.Globalization;
using Workbench.App.Terminal;
using Workbench.Renderings;

namespace Workbench.App.Commands.Searching;

/// <summary>Key words in context, one under another, each with its place and with what the other texts have.</summary>
internal sealed class ConcordanceScreen(Screen screen, RenderingReport report, int width)
{
    private const int RoomForKeyAndPlace = 36;
    private const int LeastReach = 12;

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
            Line(report.Searched.Siglum, names, Kwic.Of(report.Searched.Document[found.Occurrence.Unit].Text, found.Occurrence.Whole, Reach(names)), "", isFound: true);
            foreach (var rendering in found.Renderings)
            {
                Line(rendering.Siglum, names, OtherTexts.Context(report, rendering, Reach(names)), OtherTexts.Place(report, rendering), rendering.IsFound);
            }
        }

        screen.Line();
    }

    /// <summary>As much context as was asked for, or as the screen has room for.</summary>
    private int Reach(int names) => Math.Min(width, Math.Max(LeastReach, (screen.Width - names - RoomForKeyAndPlace) / 2));

    private void Line(string siglum, int names, Kwic? line, string place, bool isFound)
    {
        var name = $"[dim]{Screen.Escape(TerminalText.Cut(siglum, names).PadLeft(names))}[/]  ";
        var where = place.Length == 0 ? "" : $"  [dim]{Screen.Escape(place)}[/]";
        screen.MarkupLine(name + (line is null ? "[orange1]left out[/]"
            : isFound ? $"{Screen.Escape(line.Left.PadLeft(Reach(names)))}[bold]{Screen.Escape(line.Key)}[/]{Screen.Escape(line.Right)}{where}"
            : $"[orange1]?[/] [dim]{Screen.Escape(TerminalText.Cut(line.Right, 2 * Reach(names)))}[/]{where}"));
    }
}
