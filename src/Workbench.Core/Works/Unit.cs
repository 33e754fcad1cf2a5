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

    /// <summary>What its type sets off, by start; spans of different kinds may overlap.</summary>
    public ImmutableArray<Emphasis> Emphases { get; init; } = [];

    /// <summary>What is in another language than the document, by start; a passage may lie in another.</summary>
    public ImmutableArray<Passage> Passages { get; init; } = [];

    /// <summary>Where notes belong to the text, by position.</summary>
    public ImmutableArray<NoteAnchor> Anchors { get; init; } = [];

    /// <summary>For a note, who wrote it.</summary>
    public NoteAuthor NoteBy { get; init; }

    /// <summary>Whether a person changed it since it was read, or since a machine wrote it.</summary>
    public bool IsEdited { get; init; }

    public ContentHash Hash => ContentHash.OfText(Text);

    /// <summary>The unit with other words: what points into the old ones is left out, and anchors stay within the new.</summary>
    public Unit WithText(string text) => this with
    {
        Text = text,
        Sentences = [],
        Emphases = [],
        Passages = [],
        Anchors = [.. Anchors.Select(anchor => anchor with { Position = Math.Min(anchor.Position, text.Length) })],
    };
}
