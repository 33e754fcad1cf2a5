using Workbench.Exporting.Dossiers;
using Workbench.Exporting.Editions.Plain;
using Workbench.Works;

namespace Workbench.Exporting.Editions.Latex;

/// <summary>Dossiers for LaTeX: words in dispute bold, what differs italic.</summary>
internal sealed class LatexDossiers(LatexInlines inlines) : DossierLines
{
    protected override string Heading(int level, string text) => level == 1 ? $"\\section*{{{text}}}\n" : $"\\subsection*{{{text}}}\n";

    protected override string Paragraph(string text) => $"\\noindent {text}\\par\n";

    protected override string Item(string text) => $"{{\\hangindent=1.5em\\hangafter=1\\noindent {text}\\par}}\n";

    protected override string Quotation(string label, IEnumerable<string> paragraphs, string source) =>
        $"{{\\small\\noindent\\itshape {label}\\par}}\n\\begin{{quote}}\n{string.Join("\n\n", paragraphs)}{(source.Length == 0 ? "" : $"\n\n{{\\footnotesize — {source}}}")}\n\\end{{quote}}\n";

    protected override string Write(string text, DossierMark mark, Language? language)
    {
        var escaped = inlines.Escape(text);
        var marked = mark switch { DossierMark.Disputed => $"\\textbf{{{escaped}}}", DossierMark.Difference => $"\\emph{{{escaped}}}", DossierMark.Quiet => $"{{\\footnotesize {escaped}}}", _ => escaped };
        return language is { } known ? LatexLanguages.Switch(known, marked) : marked;
    }
}
