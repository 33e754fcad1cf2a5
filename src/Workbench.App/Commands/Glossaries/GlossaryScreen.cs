using Spectre.Console;
using Workbench.App.Terminal;
using Workbench.Divergences;
using Workbench.Works;

namespace Workbench.App.Commands.Glossaries;

/// <summary>A glossary as a table.</summary>
internal sealed class GlossaryScreen(Screen screen, Work work, IReadOnlyList<GlossaryTerm> terms)
{
    public void Draw()
    {
        if (terms.Count == 0)
        {
            screen.Line($"The glossary of {work.Id} has no terms yet.");
            return;
        }

        var table = new Table { Border = TableBorder.Rounded }.AddColumns("", "term", "rendering", "not", "reason");
        foreach (var term in terms)
        {
            table.AddRow(
                new Text(term.Id, Palette.Dim),
                new Text(TerminalText.Clean(string.Join('\n', term.Variants.Prepend(term.Original)))),
                new Text(TerminalText.Clean(string.Join('\n', term.Renderings))),
                new Text(TerminalText.Clean(string.Join('\n', term.Forbidden.Select(word => term.Contradictions.Contains(word, StringComparer.OrdinalIgnoreCase) ? $"{word} (contradicts)" : word))), Palette.Missing),
                new Text(TerminalText.Clean(term.Reason)));
        }

        screen.Write(table);
    }
}
