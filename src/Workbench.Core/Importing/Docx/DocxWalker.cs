using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Xml.Linq;
using Workbench.Importing.Marking;
using Workbench.Importing.Markup;
using Workbench.Works;

namespace Workbench.Importing.Docx;

/// <summary>
/// Walks through the paragraphs of a document. Footnotes and comments are read at the end of the division they belong to, endnotes at the
/// end of the text; what was deleted under change tracking is left out, what was inserted is read.
/// </summary>
internal sealed class DocxWalker
{
    private static readonly FrozenSet<string> Unread = FrozenSet.ToFrozenSet(
        ["del", "moveFrom", "instrText", "delText", "delInstrText", "pPr", "rPr", "sectPr", "tblPr", "tblGrid", "trPr", "tcPr", "sdtPr", "sdtEndPr", "drawing", "object", "pict", "oMath", "oMathPara", "rt", "annotationRef", "footnoteRef", "endnoteRef"],
        StringComparer.Ordinal);

    private readonly DocxPackage package;
    private readonly DocxStyles styles;
    private readonly UnitCollector units;
    private readonly DocxNotes footnotes;
    private readonly DocxNotes endnotes;
    private readonly DocxNotes comments;
    private readonly List<(DocxNotes Notes, XElement Note, string Id)> waiting = [];
    private readonly List<(DocxNotes Notes, XElement Note, string Id)> atEnd = [];
    private readonly List<XElement> boxes = [];
    private readonly Dictionary<string, string> labels = new(StringComparer.Ordinal);
    private readonly Dictionary<DocxNotes, int> counts = [];
    private readonly Func<XElement, bool>? breaksPage;
    private MarkupSource part;
    private DocxStyle paragraph = new();
    private int page = 1;

    public DocxWalker(string source, DocxPackage package)
    {
        (this.package, part, units) = (package, package.Document, new UnitCollector(source));
        styles = new DocxStyles(package.Part("styles")?.Root);
        footnotes = new DocxNotes(package.Part("footnotes"), "footnote");
        endnotes = new DocxNotes(package.Part("endnotes"), "endnote");
        comments = new DocxNotes(package.Part("comments"), "comment");
        breaksPage = PageBreaks(package.Document.Root);
        units.Page = breaksPage is null ? null : "1";
    }

    public ImmutableArray<Unit> Units()
    {
        Blocks(package.Document.Root.Child("body"));
        units.Flush(UnitKind.Paragraph);
        Read(waiting);
        Read(atEnd);
        units.Page = null;
        foreach (var frame in package.Parts("header").Concat(package.Parts("footer")))
        {
            part = frame;
            Blocks(frame.Root, isFurniture: true);
        }

        return units.Finish();
    }

    // The breaks that Word last saw when it laid out the pages; without them those the writer put in.
    private static Func<XElement, bool>? PageBreaks(XElement document)
    {
        bool ByWord(XElement element) => element.Is("lastRenderedPageBreak");
        bool ByHand(XElement element) => element.Is("br") && element.ValueOf("type") == "page";
        return document.Descendants().Any(ByWord) ? ByWord : document.Descendants().Any(ByHand) ? ByHand : null;
    }

    private void Blocks(XElement? parent, bool isFurniture = false)
    {
        foreach (var child in parent?.Elements() ?? [])
        {
            switch (child.Name.LocalName)
            {
                case "p":
                    Paragraph(child, isFurniture);
                    break;
                case "tr":
                    Row(child, isFurniture);
                    break;
                default:
                    if (!Unread.Contains(child.Name.LocalName))
                    {
                        Blocks(Chosen(child), isFurniture);
                    }

                    break;
            }
        }
    }

    private void Paragraph(XElement element, bool isFurniture)
    {
        var properties = element.Child("pPr");
        paragraph = styles.Of(properties, "pStyle");
        var level = DocxStyles.Outline(properties) ?? paragraph.Level ?? 0;
        if (level > 0 && !isFurniture && !units.IsInNote && units.IsBlank && element.Descendants().Any(text => text.Is("t")))
        {
            Read(waiting);
        }

        Inline(element);
        // A paragraph whose end was deleted goes on in the next.
        if (properties.Child("rPr").Child("del") is null)
        {
            units.Flush(isFurniture ? UnitKind.Furniture : level > 0 ? UnitKind.Heading : paragraph.Kind ?? UnitKind.Paragraph, level);
            ReadBoxes(isFurniture);
        }
    }

    // What stands in a frame beside the paragraph comes after it.
    private void ReadBoxes(bool isFurniture)
    {
        XElement[] found = [.. boxes];
        boxes.Clear();
        foreach (var box in found)
        {
            Blocks(box, isFurniture);
        }
    }

    // A row whose cells are one paragraph each is one unit; one with more in a cell is there for the layout.
    private void Row(XElement row, bool isFurniture)
    {
        if (row.Child("trPr").Child("del") is not null)
        {
            return;
        }

        var cells = row.Descendants().Where(cell => cell.Is("tc")).ToList();
        if (cells.Exists(cell => cell.Descendants().Count(block => block.Is("p") && block.Value.Length > 0) > 1))
        {
            cells.ForEach(cell => Blocks(cell, isFurniture));
            return;
        }

        foreach (var cell in cells)
        {
            units.Append(units.IsBlank ? "" : " | ", part.LocatorOf(cell));
            foreach (var block in cell.Descendants().Where(block => block.Is("p")))
            {
                paragraph = styles.Of(block.Child("pPr"), "pStyle");
                Inline(block);
            }
        }

        units.Flush(isFurniture ? UnitKind.Furniture : UnitKind.Paragraph);
    }

    private void Inline(XElement parent)
    {
        foreach (var child in parent.Elements().Where(child => !Unread.Contains(child.Name.LocalName)))
        {
            if (child.Is("r"))
            {
                Run(child);
            }
            else
            {
                Inline(Chosen(child));
            }
        }
    }

    private void Run(XElement run)
    {
        var look = styles.Of(run.Child("rPr"), "rStyle").Over(paragraph);
        if (look.Hidden == true)
        {
            return;
        }

        List<TextMark> marks = [.. look.Level > 0 ? [] : look.Emphases.Select(TextMark.Of)];
        if (look.Language is { IsKnown: true } language)
        {
            marks.Add(TextMark.Of(language));
        }

        marks.ForEach(units.Begin);
        Characters(run);
        marks.ForEach(units.End);
    }

    private void Characters(XElement run)
    {
        var place = part.LocatorOf(run);
        foreach (var child in run.Elements())
        {
            switch (child.Name.LocalName)
            {
                case "t":
                    units.Append(child.Value, place);
                    break;
                case "tab" or "cr" or "ptab":
                    units.Append(" ", place);
                    break;
                case "noBreakHyphen":
                    units.Append("\u2011", place);
                    break;
                case "br" or "lastRenderedPageBreak":
                    Break(child, place);
                    break;
                case "footnoteReference":
                    Anchor(footnotes, child, waiting);
                    break;
                case "endnoteReference":
                    Anchor(endnotes, child, atEnd);
                    break;
                case "commentReference":
                    Anchor(comments, child, waiting);
                    break;
                case "pict" or "drawing":
                    boxes.AddRange(child.Descendants().Where(box => box.Is("txbxContent") && !box.Ancestors().TakeWhile(outer => outer != child).Any(outer => outer.Is("txbxContent"))));
                    break;
                case "AlternateContent":
                    Characters(Chosen(child));
                    break;
            }
        }
    }

    private void Break(XElement element, Locator place)
    {
        if (element.Is("br"))
        {
            units.Append("\n", place);
        }

        if (breaksPage is not null && breaksPage(element) && !units.IsInNote)
        {
            units.Page = (++page).ToString(CultureInfo.InvariantCulture);
        }
    }

    // Of alternatives the plain one is read: the other needs a reader that knows the extension.
    private static XElement Chosen(XElement element) =>
        element.Is("AlternateContent") ? element.Child("Fallback") ?? element.Child("Choice") ?? element : element;

    private void Anchor(DocxNotes notes, XElement reference, List<(DocxNotes Notes, XElement Note, string Id)> queue)
    {
        if (notes.Find(reference.ValueOf("id")) is not { } note)
        {
            return;
        }

        var id = $"{notes.Element} {reference.ValueOf("id")}";
        if (!labels.TryGetValue(id, out var label))
        {
            counts[notes] = counts.GetValueOrDefault(notes) + 1;
            labels[id] = label = counts[notes].ToString(CultureInfo.InvariantCulture);
            queue.Add((notes, note, id));
        }

        units.Anchor(label, id);
    }

    private void Read(List<(DocxNotes Notes, XElement Note, string Id)> queue)
    {
        var (outer, style) = (part, paragraph);
        for (var i = 0; i < queue.Count; i++)
        {
            var (notes, note, id) = queue[i];
            part = notes.Part!;
            units.BeginNote(id, notes == comments ? NoteAuthor.Commentator : NoteAuthor.Unknown);
            Blocks(note);
            units.Flush(UnitKind.Note);
            units.EndNote();
        }

        queue.Clear();
        (part, paragraph) = (outer, style);
    }
}
