using System.Xml.Linq;
using Workbench.Importing.Markup;

namespace Workbench.Importing.Docx;

/// <summary>The notes of one kind: footnotes, endnotes or comments.</summary>
internal sealed class DocxNotes
{
    private readonly Dictionary<string, XElement> notes;

    /// <param name="element">What one of them is called: <c>footnote</c>, <c>endnote</c>, <c>comment</c>.</param>
    public DocxNotes(MarkupSource? part, string element)
    {
        (Part, Element) = (part, element);
        // Separators between text and notes are kept as notes with a type.
        notes = part?.Root.Children(element)
            .Where(note => note.ValueOf("type") is null or "normal" && note.ValueOf("id") is not null)
            .DistinctBy(note => note.ValueOf("id"), StringComparer.Ordinal)
            .ToDictionary(note => note.ValueOf("id")!, StringComparer.Ordinal) ?? [];
    }

    public MarkupSource? Part { get; }

    public string Element { get; }

    public XElement? Find(string? id) => id is null ? null : notes.GetValueOrDefault(id);
}
