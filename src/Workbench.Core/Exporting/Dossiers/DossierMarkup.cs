using System.Collections.Immutable;
using System.Globalization;
using Workbench.Exporting.Editions.Markup;

namespace Workbench.Exporting.Dossiers;

/// <summary>The blocks of a dossier as markup that is HTML and XHTML alike.</summary>
/// <param name="topHeading">The level of its highest headings.</param>
internal sealed class DossierMarkup(TextWriter output, MarkupKind kind, int topHeading)
{
    private const int LastHeading = 6;

    public void Write(Dossier dossier)
    {
        foreach (var block in dossier.Blocks)
        {
            Write(block);
        }
    }

    private void Write(DossierBlock block)
    {
        switch (block)
        {
            case DossierHeading heading:
                var level = Math.Min(LastHeading, heading.Level + topHeading - 1).ToString(CultureInfo.InvariantCulture);
                output.Write($"<h{level}>{HtmlText.Escape(heading.Text)}</h{level}>\n");
                break;
            case DossierParagraph paragraph:
                output.Write($"<p>{Html(paragraph.Runs)}</p>\n");
                break;
            case DossierLegend legend:
                output.Write($"<p class=\"quiet\">{HtmlText.Escape(legend.Underlined)}</p>\n");
                break;
            case DossierQuotation quotation:
                Write(quotation);
                break;
            case DossierFacts { Facts.IsEmpty: false } facts:
                output.Write("<dl>\n");
                foreach (var (name, runs) in facts.Facts)
                {
                    output.Write($"<dt>{HtmlText.Escape(name)}</dt><dd>{Html(runs)}</dd>\n");
                }

                output.Write("</dl>\n");
                break;
            case DossierTable table:
                Write(table);
                break;
        }
    }

    private void Write(DossierQuotation quotation)
    {
        output.Write($"<figure>\n<p class=\"label\">{HtmlText.Escape(quotation.Label)}</p>\n<blockquote {MarkupAttributes.Of(quotation.Language, kind)}>\n<p>{Html(quotation.Runs).Replace("\n", "</p>\n<p>", StringComparison.Ordinal)}</p>\n</blockquote>\n");
        output.Write(quotation.Source.Length == 0 ? "</figure>\n" : $"<figcaption>{HtmlText.Escape(quotation.Source)}</figcaption>\n</figure>\n");
    }

    private void Write(DossierTable table)
    {
        output.Write($"<table>\n<thead><tr>{string.Concat(table.Head.Select(h => $"<th scope=\"col\">{HtmlText.Escape(h)}</th>"))}</tr></thead>\n<tbody>\n");
        foreach (var row in table.Rows)
        {
            output.Write($"<tr>{string.Concat(row.Select(c => $"<td{LanguageOf(c)}>{Html(c.Runs)}</td>"))}</tr>\n");
        }

        output.Write("</tbody>\n</table>\n");
    }

    private string LanguageOf(DossierCell cell) => cell.Language is { } language ? " " + MarkupAttributes.Of(language, kind) : "";

    /// <summary>A run is closed before a line feed and opened after it: a paragraph may begin there.</summary>
    private static string Html(ImmutableArray<DossierRun> runs) => string.Concat(runs.Select(run => string.Join('\n', run.Text.Split('\n').Select(part => Html(part, run.Mark)))));

    private static string Html(string text, DossierMark mark)
    {
        var escaped = HtmlText.Escape(text);
        return (text.Length, mark) switch
        {
            (0, _) or (_, DossierMark.None) => escaped,
            (_, DossierMark.Disputed) => $"<mark>{escaped}</mark>",
            (_, DossierMark.Difference) => $"<u>{escaped}</u>",
            _ => $"<span class=\"quiet\">{escaped}</span>",
        };
    }
}
