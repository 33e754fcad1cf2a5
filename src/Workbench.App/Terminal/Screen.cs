using Spectre.Console;
using Spectre.Console.Rendering;

namespace Workbench.App.Terminal;

/// <summary>Human output: lines, tables and colours, or plain text where colours are not wanted.</summary>
internal sealed class Screen(IAnsiConsole console, bool hasColours)
{
    public bool HasColours => hasColours;

    public int Width => console.Profile.Width;

    /// <summary>A console over a writer; without colours it writes no escape sequence at all.</summary>
    public static IAnsiConsole ConsoleOver(TextWriter writer, int width, bool colours)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = colours ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = colours ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            Interactive = colours ? InteractionSupport.Yes : InteractionSupport.No,
            Out = new AnsiConsoleOutput(writer),
        });
        console.Profile.Width = width;
        console.Profile.Capabilities.Unicode = true;
        return console;
    }

    /// <summary>A line of plain text.</summary>
    public void Line(string text = "") => console.WriteLine(TerminalText.Clean(text));

    /// <summary>A line in Spectre's markup; what comes from texts must be escaped.</summary>
    public void MarkupLine(string markup) => console.MarkupLine(markup);

    /// <summary>A short word and what it says, wrapped under itself.</summary>
    public void Entry(string word, string text, string dimmed = "")
    {
        const int WordWidth = 9;
        var table = new Table().NoBorder().HideHeaders()
            .AddColumn(new TableColumn("") { Width = WordWidth, Padding = new Padding(0, 0, 1, 0) })
            .AddColumn(new TableColumn("") { Width = Width - WordWidth - 1, Padding = new Padding(0, 0, 0, 0) });
        Write(table.AddRow(new Text(word, Palette.Dim), new Paragraph(TerminalText.Clean(text)).Append(TerminalText.Clean(dimmed), Palette.Dim)));
    }

    public void Write(IRenderable renderable) => console.Write(renderable);

    public static string Escape(string text) => Markup.Escape(TerminalText.Clean(text));
}
