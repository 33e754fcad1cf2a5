using System.Collections.Immutable;

namespace Workbench.Works;

/// <summary>
/// One paragraph-level unit of a document. Its text is in NFC with single spaces; its sentences cover the text
/// in order, without overlap, with only white space between them.
/// </summary>
public sealed record Unit(string Text, UnitKind Kind = UnitKind.Paragraph)
{
    /// <summary>For a heading its level, 1 for the highest; otherwise 0.</summary>
    public int Level { get; init; }

    public Locator Locator { get; init; }

    /// <summary>The sentences of the text; empty until the text has been segmented.</summary>
    public ImmutableArray<Span> Sentences { get; init; } = [];

    public ContentHash Hash => ContentHash.OfText(Text);
}
