using System.Collections.Immutable;
using Workbench.Importing.Marking;
using Workbench.Works;

namespace Workbench.Importing.Notes;

/// <summary>Ties the notes of a page that no link leads to, by their printed marks; the marks in the text go.</summary>
internal static class UnitNotes
{
    /// <summary>The units as they are, where links have tied notes already or there are none.</summary>
    public static ImmutableArray<Unit> Tie(ImmutableArray<Unit> units)
    {
        var notes = units.Any(unit => !unit.Anchors.IsEmpty) ? [] : NoteFinder.Find([.. units.Select(unit => unit.Text.AsMemory())], block => units[block].Kind is not (UnitKind.Furniture or UnitKind.Heading));
        if (notes.Count == 0)
        {
            return units;
        }

        var tied = units.ToBuilder();
        foreach (var note in notes)
        {
            tied[note.Block] = tied[note.Block] with { Kind = UnitKind.Note, Level = 0, NoteBy = NoteAuthors.Of(units[note.Block].Text, units[note.Block].Text) };
        }

        foreach (var block in notes.SelectMany(note => note.Anchors.Select(anchor => (anchor.Block, anchor.Sign, Note: new UnitIndex(note.Block)))).GroupBy(anchor => anchor.Block))
        {
            tied[block.Key] = block.OrderByDescending(anchor => anchor.Sign.Start).Aggregate(tied[block.Key], (unit, anchor) => Anchored(unit, anchor.Sign, anchor.Note));
        }

        return tied.ToImmutable();
    }

    // From the last mark to the first, so that places before it stand.
    private static Unit Anchored(Unit unit, NoteSign sign, UnitIndex note)
    {
        var end = sign.Start + sign.Length;
        var start = unit.Text[sign.Start - 1] == ' ' && (end == unit.Text.Length || !char.IsLetterOrDigit(unit.Text[end])) ? sign.Start - 1 : sign.Start;
        int Place(int place) => place <= start ? place : Math.Max(start, place - (end - start));
        Span Moved(Span span) => new(Place(span.Start), Place(span.Start + span.Length) - Place(span.Start));
        return unit with
        {
            Text = unit.Text.Remove(start, end - start),
            Emphases = [.. unit.Emphases.Select(emphasis => emphasis with { Span = Moved(emphasis.Span) }).Where(emphasis => emphasis.Span.Length > 0)],
            Passages = [.. unit.Passages.Select(passage => passage with { Span = Moved(passage.Span) }).Where(passage => passage.Span.Length > 0)],
            Anchors = [new NoteAnchor(start, sign.Label, note), .. unit.Anchors.Select(anchor => anchor with { Position = Place(anchor.Position) })],
        };
    }
}
