using AngleSharp.Dom;
using Workbench.Importing.Marking;
using Workbench.Works;

namespace Workbench.Importing.Html;

/// <summary>Walks a page in reading order and cuts its text at the borders of blocks. It keeps no recursion: pages nest without bound.</summary>
/// <param name="furniture">What surrounds the text.</param>
internal sealed class HtmlWalker(UnitCollector units, HtmlPage page, HtmlNotes notes, IReadOnlySet<IElement> furniture, bool isBook = false)
{
    private const string LineBreak = "\u2028";

    private readonly Stack<HtmlContext> outer = new();
    private readonly Stack<(INode Element, TextMark Mark)> marks = new();
    private HtmlContext context = HtmlContext.Page;
    private Locator place;
    private bool brokeLine;

    public void Read(IElement body)
    {
        Enter(body);
        var path = new Stack<(INode Node, int Next)>([(body, 0)]);
        while (path.TryPop(out var at))
        {
            if (at.Next == at.Node.ChildNodes.Length)
            {
                Leave(at.Node);
                continue;
            }

            path.Push((at.Node, at.Next + 1));
            var child = at.Node.ChildNodes[at.Next];
            if (Enter(child))
            {
                path.Push((child, 0));
            }
        }

        Flush();
    }

    /// <summary>Takes up a node; true when its children are to be read.</summary>
    private bool Enter(INode node)
    {
        if (node is IText characters)
        {
            Append(characters.Data);
        }

        if (node is not IElement element || HtmlElements.IsUnread(element))
        {
            return false;
        }

        if (element.SourceReference?.Position is { Line: > 0 } position)
        {
            place = page.LocatorOf(position.Line, position.Column);
        }

        return !IsMark(element) && EnterElement(element);
    }

    private bool EnterElement(IElement element)
    {
        if (element.LocalName == "br")
        {
            BreakLine();
        }
        else if (context.IsRow && element.LocalName is "td" or "th")
        {
            units.Append(units.IsBlank ? "" : " | ", place);
        }
        else if (HtmlElements.IsBlock(element))
        {
            Flush();
            outer.Push(context);
            var note = notes.NoteIn(element);
            var begins = note is not null && context.Note is null;
            context = context.Inside(element, furniture.Contains(element) && note is null, isBook || note is not null);
            if (begins)
            {
                context = context with { Note = note };
                units.BeginNote(note!);
            }
        }

        Begin(element, HtmlMarks.Emphasis(element) is { } kind ? TextMark.Of(kind) : null);
        Begin(element, HtmlMarks.LanguageOf(element));
        return true;
    }

    /// <summary>Whether it is a sign in the text rather than text: a new page, an anchor, the way back from a note.</summary>
    private bool IsMark(IElement element)
    {
        if (HtmlMarks.PageOf(element) is { } number)
        {
            units.Page = number;
            return true;
        }

        if (element.LocalName != "a" || notes.IsWayBack(element))
        {
            return element.LocalName == "a";
        }

        if (notes.NoteOf(element) is { } note)
        {
            var label = NoteLabel.Of(element.TextContent);
            units.Append(label is null ? element.TextContent : "", place);
            units.Anchor(label ?? "", note);
            return true;
        }

        return false;
    }

    private void Begin(IElement element, TextMark? mark)
    {
        if (mark is { } begins)
        {
            units.Begin(begins);
            marks.Push((element, begins));
        }
    }

    private void Leave(INode node)
    {
        if (node == context.Block)
        {
            Flush();
            var ended = context;
            context = outer.Pop();
            if (ended.Note is not null && context.Note is null)
            {
                units.EndNote();
            }
        }

        while (marks.TryPeek(out var mark) && mark.Element == node)
        {
            units.End(marks.Pop().Mark);
        }
    }

    private void Append(string characters)
    {
        if (!context.KeepsLines)
        {
            Add(characters);
            return;
        }

        var first = true;
        foreach (var row in characters.AsSpan().EnumerateLines())
        {
            if (!first)
            {
                place = page.LocatorOf(place.Line + 1, 1);
                BreakLine();
            }

            Add(row);
            first = false;
        }
    }

    private void Add(ReadOnlySpan<char> characters)
    {
        brokeLine &= UnitText.IsBlank(characters);
        units.Append(characters, place);
    }

    // Two line breaks in a row are how pages without paragraphs separate them; verse has one a line.
    private void BreakLine()
    {
        if (context.Kind == UnitKind.Verse || (brokeLine && !context.IsRow))
        {
            Flush();
        }
        else
        {
            units.Append(LineBreak, place);
        }

        brokeLine = true;
    }

    private void Flush()
    {
        units.Flush(context.Kind, context.Level);
        brokeLine = false;
    }
}
