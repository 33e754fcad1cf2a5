using System.Collections.Immutable;
using System.Globalization;
using System.Xml.Linq;
using Workbench.Importing.Marking;
using Workbench.Importing.Markup;
using Workbench.Works;

namespace Workbench.Importing.Tei;

/// <summary>Walks through the texts of a TEI file. Notes within a paragraph are read at the end of the division they stand in.</summary>
internal sealed class TeiWalker
{
    private readonly MarkupSource tei;
    private readonly UnitCollector units;
    private readonly Dictionary<string, XElement> targets;
    private readonly List<(XElement Element, UnitKind Kind, string? Note)> waiting = [];
    private int notes;
    private int unnumbered;
    private bool joins;

    public TeiWalker(string source, MarkupSource tei)
    {
        (this.tei, units) = (tei, new UnitCollector(source));
        targets = tei.Root.Descendants()
            .Where(element => element.Is("note") && element.ValueOf("id") is not null)
            .DistinctBy(note => note.ValueOf("id"), StringComparer.Ordinal)
            .ToDictionary(note => note.ValueOf("id")!, StringComparer.Ordinal);
    }

    public ImmutableArray<Unit> Units()
    {
        Read(tei.Root, new TeiContext(UnitKind.Paragraph, 0, false));
        ReadWaiting();
        return units.Finish();
    }

    private void Read(XElement element, TeiContext context) => units.Within(TextMark.OfLanguage(element.ValueOf("lang")), () =>
    {
        var place = tei.LocatorOf(element);
        foreach (var node in element.Nodes())
        {
            if (node is XText text)
            {
                units.Append(joins ? text.Value.AsSpan().TrimStart() : text.Value, place);
                joins &= text.Value.AsSpan().Trim().IsEmpty;
            }
            else if (node is XElement child && !TeiElements.IsUnread(child))
            {
                ReadChild(child, context);
            }
        }
    });

    private void ReadChild(XElement element, TeiContext context)
    {
        switch (element.Name.LocalName)
        {
            case "pb":
                units.Page = element.ValueOf("n") ?? units.Page;
                break;
            case "lb" or "cb":
                Break(element);
                break;
            case "gap":
                units.Append("[…]", tei.LocatorOf(element));
                break;
            case "note":
                Note(element, context);
                break;
            case "fw":
                waiting.Add((element, UnitKind.Furniture, null));
                break;
            case "ref" or "ptr" when NoteOf(element) is { } note:
                Anchor(element, note);
                break;
            case "cell" when element.PreviousNode is not null && !units.IsBlank:
                units.Append(" | ", tei.LocatorOf(element));
                Read(element, context);
                break;
            default:
                Block(element, context);
                break;
        }
    }

    private void Block(XElement element, TeiContext context)
    {
        var quotes = element.Name.LocalName is "quote" or "q" or "said" && (TeiElements.HoldsUnits(element) || !context.IsInUnit);
        if (!TeiElements.IsStructure(element) && !TeiElements.IsLeaf(element) && !quotes)
        {
            units.Within(TeiElements.Emphasis(element) is { } kind ? TextMark.Of(kind) : null, () => Read(element, context));
            return;
        }

        Flush(context);
        var opens = TeiElements.IsDivision(element) || element.Is("text");
        if (opens)
        {
            ReadWaiting();
        }

        var inside = context.Inside(element);
        Read(element, inside);
        Flush(inside);
        if (opens)
        {
            ReadWaiting();
        }
    }

    private void Flush(TeiContext context) => units.Flush(context.Kind, context.Level);

    private void Break(XElement element)
    {
        joins = element.ValueOf("break") == "no";
        if (joins)
        {
            units.JoinToNext(dropsHyphen: true);
        }
        else
        {
            units.Append("\n", tei.LocatorOf(element));
        }
    }

    // A note within a unit is set apart; one that stands among units is read where it stands, for its anchor to find.
    private void Note(XElement note, TeiContext context)
    {
        if (!context.IsInUnit)
        {
            Flush(context);
            ReadNote(note, note.ValueOf("id") ?? NextId());
            return;
        }

        var id = note.ValueOf("id") ?? NextId();
        units.Anchor(note.ValueOf("n") ?? (++unnumbered).ToString(CultureInfo.InvariantCulture), id);
        waiting.Add((note, UnitKind.Note, id));
    }

    private string NextId() => string.Create(CultureInfo.InvariantCulture, $"\u0001{notes++}");

    private void ReadNote(XElement note, string id)
    {
        units.BeginNote(id, NoteAuthors.OfRole(note.ValueOf("resp") ?? note.ValueOf("type")));
        Read(note, new TeiContext(UnitKind.Note, 0, false));
        units.Flush(UnitKind.Note);
        units.EndNote();
    }

    private void ReadWaiting()
    {
        // A note may hold another, which then waits in its turn.
        for (var i = 0; i < waiting.Count; i++)
        {
            var (element, kind, note) = waiting[i];
            if (note is not null)
            {
                ReadNote(element, note);
            }
            else
            {
                Read(element, new TeiContext(kind, 0, false));
                units.Flush(kind);
            }
        }

        waiting.Clear();
        unnumbered = 0;
    }

    private string? NoteOf(XElement reference) =>
        reference.ValueOf("target") is ['#', .. var id] && targets.ContainsKey(id) ? id : null;

    private void Anchor(XElement reference, string note)
    {
        var label = NoteLabel.Of(reference.ValueOf("n") ?? reference.Value);
        if (label is null)
        {
            Read(reference, new TeiContext(UnitKind.Paragraph, 0, true));
        }

        units.Anchor(label ?? targets[note].ValueOf("n") ?? "", note);
    }
}
