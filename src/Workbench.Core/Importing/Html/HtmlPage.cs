using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Workbench.Importing.Marking;
using Workbench.Works;

namespace Workbench.Importing.Html;

/// <summary>A page parsed. Nothing in it is run and nothing is loaded.</summary>
internal sealed class HtmlPage : IDisposable
{
    // The tree of a page takes some twenty times the memory of its text.
    private const int Longest = 48 * 1024 * 1024;

    private readonly SourcePlaces? places;
    private readonly string? part;

    /// <param name="places">For a file of its own.</param>
    /// <param name="part">For a file in a container, its name there.</param>
    /// <exception cref="InputException">It is too long or too deeply nested.</exception>
    public HtmlPage(string source, string text, SourcePlaces? places = null, string? part = null)
    {
        if (text.Length > Longest)
        {
            throw new InputException(source, $"The page has {text.Length} characters; {Longest} are the most.", "Split it, or save it as plain text.");
        }

        HtmlNesting.Check(source, text);
        (this.places, this.part) = (places, part);
        Page = new HtmlParser(new HtmlParserOptions { IsKeepingSourceReferences = true, IsScripting = false }).ParseDocument(text);
    }

    public IHtmlDocument Page { get; }

    /// <summary>Its name within a container; empty for a file of its own.</summary>
    public string Name => part ?? "";

    public string? Title => UnitText.Of(Page.Title ?? "") is { Length: > 0 } title ? title : null;

    public Language StatedLanguage =>
        Language.TryParse(Page.DocumentElement.GetAttribute("lang") ?? Page.DocumentElement.GetAttribute("xml:lang"), out var language) ? language : Language.Unknown;

    public Locator LocatorOf(int? line, int column) =>
        line is { } known && places is not null ? places.LocatorOf(known, column) : new Locator(line) { Part = part };

    public void Dispose() => Page.Dispose();
}
