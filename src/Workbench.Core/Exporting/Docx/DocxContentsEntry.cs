using Workbench.Works;

namespace Workbench.Exporting.Docx;

/// <summary>A line of the contents, as it stands until the reader's program renews the field.</summary>
/// <param name="Bookmark">That of the heading.</param>
public sealed record DocxContentsEntry(string Title, int Level, string Bookmark, Language Language);
