using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Xml.Linq;
using Workbench.Importing.Marking;
using Workbench.Importing.Markup;
using Workbench.Works;

namespace Workbench.Importing.Odt;

/// <summary>
/// Walks through the body of an OpenDocument text. Footnotes and comments are read at the end of the division they belong to, endnotes at
/// the end of the text.
/// </summary>
internal sealed class OdtWalker(string source, MarkupSource content, OdtStyles styles)
{
    private static readonly FrozenSet<string> Unread = FrozenSet.ToFrozenSet(
        ["tracked-changes", "sequence-decls", "variable-decls", "user-field-decls", "forms", "ruby-text", "annotation-end", "image", "object", "object-ole", "desc", "title", "table-of-content-source", "change"],
        StringComparer.Ordinal);

    private readonly UnitCollector units = new(source);
    private readonly List<(XElement Body, string Id, NoteAuthor By)> waiting = [];
    private readonly List<(XElement Body, string Id, NoteAuthor By)> atEnd = [];
    private readonly List<XElement> boxes = [];
    private int page = 1;
    private int notes;

    public ImmutableArray<Unit> Units()
    {
        units.Page = content.Root.Descendants().Any(element => element.Is("soft-page-break")) ? "1" : null;
        Blocks(content.Root.Child("body").Child("text"), null);
        Read(waiting);
        Read(atEnd);
        return units.Finish();
    }

    private void Blocks(XElement? parent, UnitKind? kind)
    {
        foreach (var child in parent?.Elements().Where(child => !Unread.Contains(child.Name.LocalName)) ?? [])
        {
            switch (child.Name.LocalName)
            {
                case "p" or "h":
                    Paragraph(child, kind);
                    break;
                case "table-row":
                    Row(child, kind);
                    break;
                case "soft-page-break":
                    NextPage();
                    break;
                case "frame":
                    Blocks(child.Descendants().FirstOrDefault(box => box.Is("text-box")), kind);
                    break;
                default:
                    Blocks(child, child.Is("index-body") ? UnitKind.Contents : kind);
                    break;
            }
        }
    }

    private void Paragraph(XElement element, UnitKind? kind)
    {
        var style = element.ValueOf("style-name");
        var isHeading = element.Is("h") || styles.KindOf(style) == UnitKind.Heading;
        if (isHeading && !units.IsInNote)
        {
            Read(waiting);
        }

        List<TextMark> marks = [.. isHeading ? [] : styles.Marks("paragraph", style)];
        marks.ForEach(units.Begin);
        Inline(element);
        units.Flush(kind ?? (isHeading ? UnitKind.Heading : styles.KindOf(style) ?? UnitKind.Paragraph), LevelOf(element));
        marks.ForEach(units.End);
        XElement[] found = [.. boxes];
        boxes.Clear();
        foreach (var box in found)
        {
            Blocks(box, kind);
        }
    }

    private static int LevelOf(XElement heading) =>
        int.TryParse(heading.ValueOf("outline-level"), NumberStyles.None, CultureInfo.InvariantCulture, out var level) ? Math.Clamp(level, 1, 10) : 1;

    // A row whose cells are one paragraph each is one unit; one with more in a cell is there for the layout.
    private void Row(XElement row, UnitKind? kind)
    {
        var cells = row.Elements().Where(cell => cell.Name.LocalName is "table-cell").ToList();
        if (cells.Exists(cell => cell.Descendants().Count(block => block.Name.LocalName is "p" or "h" && block.Value.Length > 0) > 1))
        {
            cells.ForEach(cell => Blocks(cell, kind));
            return;
        }

        foreach (var cell in cells)
        {
            units.Append(units.IsBlank ? "" : " | ", content.LocatorOf(cell));
            foreach (var block in cell.Descendants().Where(block => block.Name.LocalName is "p" or "h"))
            {
                Inline(block);
            }
        }

        units.Flush(kind ?? UnitKind.Paragraph);
    }

    private void Inline(XElement parent)
    {
        var place = content.LocatorOf(parent);
        foreach (var node in parent.Nodes())
        {
            if (node is XText text)
            {
                units.Append(text.Value, place);
            }
            else if (node is XElement child && !Unread.Contains(child.Name.LocalName))
            {
                InlineElement(child, place);
            }
        }
    }

    private void InlineElement(XElement element, Locator place)
    {
        switch (element.Name.LocalName)
        {
            case "s" or "tab" or "line-break":
                units.Append(" ", place);
                break;
            case "soft-page-break":
                NextPage();
                break;
            case "note":
                var isEndnote = element.ValueOf("note-class") == "endnote";
                Anchor(element.Child("note-citation").Words() ?? "", element.Child("note-body"), NoteAuthor.Unknown, isEndnote ? atEnd : waiting);
                break;
            case "annotation":
                Anchor("", element, NoteAuthor.Commentator, waiting);
                break;
            case "frame" or "custom-shape":
                boxes.AddRange(element.Descendants().Where(box => box.Is("text-box")).Take(1));
                break;
            default:
                List<TextMark> marks = [.. styles.Marks("text", element.Is("span") ? element.ValueOf("style-name") : null)];
                marks.ForEach(units.Begin);
                Inline(element);
                marks.ForEach(units.End);
                break;
        }
    }

    private void Anchor(string label, XElement? body, NoteAuthor by, List<(XElement Body, string Id, NoteAuthor By)> queue)
    {
        if (body is not null)
        {
            var id = (notes++).ToString(CultureInfo.InvariantCulture);
            units.Anchor(label, id);
            queue.Add((body, id, by));
        }
    }

    private void Read(List<(XElement Body, string Id, NoteAuthor By)> queue)
    {
        for (var i = 0; i < queue.Count; i++)
        {
            var (body, id, by) = queue[i];
            units.BeginNote(id, by);
            // What a comment says stands in its paragraphs; its author and date beside them.
            Blocks(by == NoteAuthor.Commentator ? new XElement("body", body.Elements().Where(block => block.Name.LocalName is "p" or "list")) : body, null);
            units.EndNote();
        }

        queue.Clear();
    }

    private void NextPage() => units.Page = units.IsInNote ? units.Page : (++page).ToString(CultureInfo.InvariantCulture);
}
