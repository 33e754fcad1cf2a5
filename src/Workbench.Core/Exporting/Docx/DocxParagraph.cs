using System.Collections.Immutable;
using Workbench.Works;

namespace Workbench.Exporting.Docx;

/// <summary>A paragraph of a DOCX file.</summary>
public sealed record DocxParagraph(ImmutableArray<DocxRun> Runs, DocxStyle Style = DocxStyle.Body)
{
    /// <summary>1 to 6 for a heading, which the contents list; otherwise 0.</summary>
    public int Level { get; init; }

    /// <summary>The language, where it is another than the file's.</summary>
    public Language? Language { get; init; }

    /// <summary>A name that runs can lead to: a letter, then letters, digits and underscores; unique in the file.</summary>
    public string? Bookmark { get; init; }

    /// <summary>Whether it stays on the page of the paragraph after it.</summary>
    public bool KeepsWithNext { get; init; }

    public static DocxParagraph Of(string text, DocxStyle style = DocxStyle.Body) => new([new DocxRun(text)], style);
}
