using Workbench.Works;

namespace Workbench.Exporting;

/// <summary>A stretch of a unit's text to be marked on the page, or, when it is empty, something to be put at its place.</summary>
/// <param name="Element">The HTML element.</param>
/// <param name="Title">What the mark answers to "why?".</param>
internal sealed record TextMark(Span Span, string Element, string Class, string Title)
{
    /// <summary>What stands at an empty span.</summary>
    public string Inner { get; init; } = "";

    public bool IsPoint => Span.Length == 0;

    public string Open => $"<{Element} class=\"{Class}\"{(Title.Length == 0 ? "" : $" title=\"{HtmlText.Escape(Title)}\"")}>";

    public string Close => $"</{Element}>";
}
