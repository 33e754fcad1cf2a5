using System.Collections.Immutable;
using System.Text;
using Workbench.Exporting.Editions.Plain;
using Workbench.Works;

namespace Workbench.Exporting.Editions.Latex;

/// <summary>Writes the words of a paragraph for LaTeX.</summary>
/// <param name="note">The command for footnotes; null within a footnote, which can call no other.</param>
internal sealed class LatexInlines(string? note) : InlineWriter
{
    private readonly LatexInlines? within = note is null ? null : new LatexInlines(null);

    protected override string BetweenCalls => "\\textsuperscript{,}";

    public override string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var letter in XmlText.Clean(text))
        {
            escaped.Append(letter switch
            {
                '\\' => "\\textbackslash{}",
                '~' => "\\textasciitilde{}",
                '^' => "\\textasciicircum{}",
                '{' or '}' or '%' or '#' or '$' or '&' or '_' => $"\\{letter}",
                '[' => "{[}",
                ']' => "{]}",
                '\n' => " ",
                '\u00A0' => "~",
                '\u00AD' => "\\-",
                _ => letter.ToString(),
            });
        }

        return escaped.ToString();
    }

    protected override string Emphasize(string text, ImmutableArray<EmphasisKind> kinds) => kinds.Aggregate(text, (inner, kind) => kind switch
    {
        EmphasisKind.Italic => $"\\emph{{{inner}}}",
        EmphasisKind.Bold => $"\\textbf{{{inner}}}",
        EmphasisKind.Underlined => $"\\uline{{{inner}}}",
        EmphasisKind.Spaced => $"{{\\addfontfeature{{LetterSpace=9}}{inner}}}",
        EmphasisKind.SmallCapitals => $"\\textsc{{{inner}}}",
        _ => $"\\sout{{{inner}}}",
    });

    protected override string Mark(EditionMark mark) => $"{{\\small\\itshape {Escape(mark.Text)}}} ";

    protected override string Page(EditionPage page) => $"{{\\footnotesize ⟨{Escape(page.Label)}⟩}} ";

    protected override string Run(EditionRun run)
    {
        var text = base.Run(run);
        return run.Language is { } language ? LatexLanguages.Switch(language, text) : text;
    }

    protected override string Call(EditionNoteCall call) => call.IsFirst && within is not null
        ? $"\\{note}{{{LatexLanguages.Switch(call.Note.Of.Language, within.Note(call.Note))}}}"
        : $"\\textsuperscript{{{Escape(call.Note.Label)}}}";

    /// <summary>The notes of a translation on demand follow it in the same footnote.</summary>
    private string Note(EditionNote said)
    {
        var own = string.Join(" \\quad ", said.Blocks.Select(block => Of(block.Inlines)));
        var inner = said.Blocks.SelectMany(block => block.Notes).Select(called => $" \\quad \\textsuperscript{{{Escape(called.Label)}}} {Note(called)}");
        return (said.IsTranslation ? $"{{\\itshape {Escape(said.Of.Label)}:}} " : "") + own + string.Concat(inner);
    }
}
