namespace Workbench.Exporting.Editions.Markup;

/// <summary>What the markup is for.</summary>
internal enum MarkupKind
{
    /// <summary>A file of an EPUB: XHTML with <c>epub:type</c>, several files.</summary>
    Book,

    /// <summary>One page for a browser.</summary>
    Page,
}
