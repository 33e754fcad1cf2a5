using System.Collections.Immutable;

namespace Workbench.Exporting.Docx;

/// <summary>A cell of a table: its paragraphs, of which it needs none.</summary>
public sealed record DocxCell(ImmutableArray<DocxParagraph> Paragraphs)
{
    /// <summary>How many columns it covers.</summary>
    public int Span { get; init; } = 1;

    public static DocxCell Empty { get; } = new([]);

    public static DocxCell Of(params ImmutableArray<DocxParagraph> paragraphs) => new(paragraphs);
}
