using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Workbench.Works;

namespace Workbench.Importing.Html;

/// <summary>Reads the units of a page. Nothing is run and nothing is loaded.</summary>
internal static class HtmlReader
{
    public static ReadText Read(string source, string text)
    {
        HtmlNesting.Check(source, text);
        var parser = new HtmlParser(new HtmlParserOptions { IsKeepingSourceReferences = true, IsScripting = false });
        using var page = parser.ParseDocument(text);
        var units = page.Body is null ? [] : new HtmlWalker(source).Units(page.Body);
        var title = UnitText.Of(page.Title ?? "");
        return new ReadText("html", "html", units, title.Length > 0 ? title : null, StatedLanguage(page));
    }

    private static Language StatedLanguage(IHtmlDocument page) =>
        Language.TryParse(page.DocumentElement.GetAttribute("lang"), out var language) ? language : Language.Unknown;
}
