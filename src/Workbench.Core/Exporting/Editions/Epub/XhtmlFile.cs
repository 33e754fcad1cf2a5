using Workbench.Exporting.Editions.Markup;

namespace Workbench.Exporting.Editions.Epub;

/// <summary>The frame of every XHTML file of the book.</summary>
internal static class XhtmlFile
{
    public static string Of(Edition edition, string title, string bodyClass, string body) =>
        $"""
        <?xml version="1.0" encoding="utf-8"?>
        <!DOCTYPE html>
        <html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" {MarkupAttributes.Of(edition.Phrases.Language, MarkupKind.Book)}>
        <head>
        <meta charset="utf-8"/>
        <title>{HtmlText.Escape(title)}</title>
        <link rel="stylesheet" type="text/css" href="style.css"/>
        </head>
        <body class="{bodyClass}">
        {body}
        </body>
        </html>

        """.ReplaceLineEndings("\n");
}
