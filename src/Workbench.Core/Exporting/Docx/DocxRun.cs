using System.Collections.Immutable;
using Workbench.Works;

namespace Workbench.Exporting.Docx;

/// <summary>A stretch of text of one look. Line feeds break the line; characters that XML does not allow are left out.</summary>
public sealed record DocxRun(string Text)
{
    public ImmutableArray<EmphasisKind> Emphases { get; init; } = [];

    public DocxRunStyle Style { get; init; }

    /// <summary>The language, where it is another than the paragraph's.</summary>
    public Language? Language { get; init; }

    /// <summary>The paragraphs of a footnote that hangs on the end of the run; empty for none.</summary>
    public ImmutableArray<DocxParagraph> Footnote { get; init; } = [];

    /// <summary>The bookmark in the same file that the run leads to.</summary>
    public string? Target { get; init; }

    public static implicit operator DocxRun(string text) => new(text);

    public static DocxRun FromString(string text) => new(text);
}
