using Workbench.Exporting.Editions.Markup;

namespace Workbench.Exporting.Dossiers;

/// <summary>A dossier as one HTML page without script or any other file, for screen and print.</summary>
internal sealed class DossierHtml(TextWriter output)
{
    private const int TopHeading = 2;

    private const string Style =
        """
        :root { color-scheme: light; --ink: #23211d; --quiet: #655f55; --rule: #d9d3c5; --mark: #fbe3cd; --difference: #3f74b5; }
        * { box-sizing: border-box; }
        body { margin: 0 auto; max-width: 52rem; padding: 3rem 2rem 5rem; color: var(--ink); background: #fff;
          font: 1.05rem/1.55 "Iowan Old Style", "Palatino Linotype", Palatino, "PT Serif", "Noto Serif", Georgia, "Liberation Serif", serif; }
        h1 { font-weight: normal; font-size: 2rem; line-height: 1.2; margin: 0 0 .3rem; text-wrap: balance; overflow-wrap: anywhere; }
        h2 { font-weight: normal; font-size: 1.35rem; margin: 2.4rem 0 .7rem; padding-bottom: .25rem; border-bottom: 1px solid var(--rule); }
        h3 { font-weight: normal; font-style: italic; font-size: 1.15rem; margin: 2rem 0 .6rem; }
        h4 { font-size: .8rem; text-transform: uppercase; letter-spacing: .08em; color: var(--quiet); font-weight: normal; margin: 1.5rem 0 .5rem; }
        .subtitle { margin: 0 0 2rem; color: var(--quiet); font-size: 1.15rem; }
        p { margin: .5rem 0; overflow-wrap: anywhere; }
        dl { display: grid; grid-template-columns: 9rem minmax(0, 1fr); gap: .25rem 1.2rem; margin: .6rem 0; }
        dt { color: var(--quiet); overflow-wrap: anywhere; }
        dd { margin: 0; white-space: pre-line; overflow-wrap: anywhere; }
        figure { margin: 1rem 0; padding: .1rem 0 .1rem 1.1rem; border-left: 3px solid var(--rule); break-inside: avoid; }
        figure .label { margin: 0 0 .2rem; font-size: .82rem; color: var(--quiet); letter-spacing: .02em; }
        blockquote { margin: 0; }
        blockquote p { margin: 0 0 .4rem; hyphens: auto; }
        figcaption { font-size: .85rem; color: var(--quiet); }
        table { border-collapse: collapse; width: 100%; margin: .8rem 0; font-size: .9rem; line-height: 1.45; }
        th { text-align: left; font-weight: normal; color: var(--quiet); border-bottom: 1px solid var(--ink); }
        th, td { padding: .35rem .8rem .35rem 0; vertical-align: top; overflow-wrap: break-word; }
        td { border-bottom: 1px solid var(--rule); white-space: pre-line; }
        tr { break-inside: avoid; }
        mark { background: var(--mark); color: inherit; padding: 0 .12em; border-radius: .15em; font-weight: 600; }
        u { text-decoration: underline solid var(--difference) 1.5px; text-underline-offset: .2em; }
        .quiet { color: var(--quiet); font-size: .9em; }
        @page { size: A4; margin: 20mm 18mm; }
        @media print {
          body { max-width: none; padding: 0; font-size: 10.5pt; }
          h2, h3, h4 { break-after: avoid; }
          thead { display: table-header-group; }
          mark, u { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
        }
        """;

    public void Write(Dossier dossier)
    {
        var title = HtmlText.Escape(dossier.Title);
        output.Write($"<!DOCTYPE html>\n<html lang=\"{dossier.Language.Tag}\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>{title}</title>\n<style>\n{Style}\n</style>\n</head>\n<body>\n<main>\n");
        output.Write($"<h1>{title}</h1>\n<p class=\"subtitle\">{HtmlText.Escape(dossier.Subtitle)}</p>\n");
        new DossierMarkup(output, MarkupKind.Page, TopHeading).Write(dossier);

        output.Write("</main>\n</body>\n</html>\n");
    }
}
