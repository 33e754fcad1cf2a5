using System.Collections.Immutable;
using Spectre.Console;
using Workbench.Divergences;

namespace Workbench.App.Terminal;

/// <summary>A text with its differences marked: by colour, or without colours by brackets round what weighs.</summary>
internal static class DiffText
{
    public static Paragraph Plain(string text) => new(TerminalText.Clean(text));

    public static Paragraph Marked(string text, ImmutableArray<DifferenceSegment> segments, bool colours)
    {
        var paragraph = new Paragraph();
        foreach (var segment in segments)
        {
            var words = TerminalText.Clean(segment.Span.In(text));
            var weighs = segment.Kind >= DifferenceKind.Content;
            paragraph.Append(!colours && weighs ? $"[{words}]" : words, colours ? Palette.Of(segment.Kind) : null);
        }

        return paragraph;
    }
}
