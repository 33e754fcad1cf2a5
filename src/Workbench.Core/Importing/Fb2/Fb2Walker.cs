using System.Collections.Immutable;
using System.Xml.Linq;
using Workbench.Importing.Marking;
using Workbench.Importing.Markup;
using Workbench.Works;

namespace Workbench.Importing.Fb2;

/// <summary>Walks through the bodies of a FictionBook: the text first, then the notes.</summary>
internal sealed class Fb2Walker
{
    private const int MostTitle = 8;

    private readonly MarkupSource book;
    private readonly UnitCollector units;
    private readonly HashSet<string> notes;
    private readonly XElement[] bodies;

    public Fb2Walker(string source, MarkupSource book)
    {
        (this.book, units) = (book, new UnitCollector(source));
        bodies = [.. book.Root.Children("body")];
        notes = [.. bodies.Where(IsNotes).SelectMany(body => body.Descendants())
            .Where(element => element.Is("section") && element.Words() is not null)
            .Select(element => element.ValueOf("id")).OfType<string>()];
    }

    public ImmutableArray<Unit> Units()
    {
        foreach (var block in book.Root.Child("description").Child("title-info").Child("annotation")?.Elements() ?? [])
        {
            Block(block, UnitKind.Furniture, 1);
        }

        foreach (var body in bodies)
        {
            Section(body, body.Child("title") is null ? 0 : 1, IsNotes(body));
        }

        return units.Finish();
    }

    private bool IsNotes(XElement body) => body != bodies[0] && body.ValueOf("name") is not null;

    private void Section(XElement section, int level, bool isNotes)
    {
        var own = isNotes && section.ValueOf("id") is { } id && notes.Contains(id) && section.Child("section") is null ? id : null;
        if (own is not null)
        {
            units.BeginNote(own);
        }

        InLanguage(section, () =>
        {
            foreach (var child in section.Elements())
            {
                if (child.Is("section"))
                {
                    Section(child, level + 1, isNotes);
                }
                else if (!(own is not null && child.Is("title") && IsLabel(child)))
                {
                    Block(child, UnitKind.Paragraph, Math.Max(1, level));
                }
            }
        });

        if (own is not null)
        {
            units.EndNote();
        }
    }

    // The number of a note stands at its anchor already.
    private static bool IsLabel(XElement title) => title.Words() is not { Length: > MostTitle };

    private void Block(XElement block, UnitKind kind, int level) => InLanguage(block, () =>
    {
        switch (block.Name.LocalName)
        {
            case "title":
                Heading(block, kind, level);
                break;
            case "subtitle":
                Inline(block);
                units.Flush(kind == UnitKind.Paragraph && block.Value.Any(char.IsLetter) ? UnitKind.Heading : kind, level + 1);
                break;
            case "epigraph" or "cite":
                Blocks(block, kind == UnitKind.Furniture ? kind : UnitKind.Quotation, level);
                break;
            case "poem" or "stanza":
                Blocks(block, kind, level + 1);
                break;
            case "v":
                Inline(block);
                units.Flush(kind == UnitKind.Furniture ? kind : UnitKind.Verse);
                break;
            case "table":
                Rows(block, kind);
                break;
            case "section" or "annotation":
                Blocks(block, kind, level);
                break;
            default:
                Inline(block);
                units.Flush(kind);
                break;
        }
    });

    private void Blocks(XElement parent, UnitKind kind, int level)
    {
        foreach (var child in parent.Elements())
        {
            Block(child, kind, level);
        }
    }

    // The lines of a title are one heading.
    private void Heading(XElement title, UnitKind kind, int level)
    {
        foreach (var line in title.Elements())
        {
            units.Append(" ", book.LocatorOf(line));
            Inline(line);
        }

        units.Flush(kind == UnitKind.Furniture ? kind : UnitKind.Heading, level);
    }

    private void Rows(XElement table, UnitKind kind)
    {
        foreach (var row in table.Children("tr"))
        {
            var first = true;
            foreach (var cell in row.Elements())
            {
                units.Append(first ? "" : " | ", book.LocatorOf(cell));
                Inline(cell);
                first = false;
            }

            units.Flush(kind);
        }
    }

    private void Inline(XElement element)
    {
        var place = book.LocatorOf(element);
        foreach (var node in element.Nodes())
        {
            if (node is XText text)
            {
                units.Append(text.Value, place);
            }
            else if (node is XElement child)
            {
                InlineElement(child);
            }
        }
    }

    private void InlineElement(XElement element)
    {
        if (element.Is("a") && NoteOf(element) is { } note)
        {
            Anchor(element, note);
        }
        else if (element.Is("sup") && element.Child("a") is { } only && NoteOf(only) is { } noteAbove && only.Value.Trim() == element.Value.Trim())
        {
            Anchor(only, noteAbove);
        }
        else if (!element.Is("image"))
        {
            InLanguage(element, () => Marked(element));
        }
    }

    private void Marked(XElement element)
    {
        EmphasisKind? kind = element.Name.LocalName switch
        {
            "emphasis" => EmphasisKind.Italic,
            "strong" => EmphasisKind.Bold,
            "strikethrough" => EmphasisKind.Struck,
            _ => null,
        };
        units.Within(kind is { } emphasis ? TextMark.Of(emphasis) : null, () => Inline(element));
    }

    private string? NoteOf(XElement link) => link.ValueOf("href") is ['#', .. var id] && notes.Contains(id) ? id : null;

    private void Anchor(XElement link, string note)
    {
        var label = NoteLabel.Of(link.Value);
        if (label is null)
        {
            Inline(link);
        }

        units.Anchor(label ?? "", note);
    }

    private void InLanguage(XElement element, Action read) => units.Within(TextMark.OfLanguage(element.ValueOf("lang")), read);
}
