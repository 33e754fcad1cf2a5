using System.Collections.Immutable;
using Workbench.Works;

namespace Workbench.Exporting.Editions;

/// <summary>Which units of a text are notes that hang on a place in another, and so are no paragraphs of their own.</summary>
internal sealed class NoteAnchors
{
    private readonly Document document;
    private readonly Dictionary<UnitIndex, (UnitIndex Unit, int Anchor)> owners = [];

    public NoteAnchors(Document document)
    {
        this.document = document;
        for (var unit = 0; unit < document.Units.Length; unit++)
        {
            if (document.Units[unit].Kind != UnitKind.Note)
            {
                AddAnchorsOf(unit);
            }
        }

        Continue();
    }

    /// <summary>Whether a unit is shown as a note, or as the continuation of one.</summary>
    public bool IsAnchored(UnitIndex unit) => owners.ContainsKey(unit);

    /// <summary>Whether an anchor is the first that leads to its note.</summary>
    public bool IsFirst(UnitIndex unit, int anchor) => owners.TryGetValue(document[unit].Anchors[anchor].Note, out var owner) && owner == (unit, anchor);

    /// <summary>Whether an anchor leads to a note at all.</summary>
    public bool IsKnown(NoteAnchor anchor) => owners.ContainsKey(anchor.Note);

    /// <summary>The units of the note: the first and those that continue it.</summary>
    public ImmutableArray<UnitIndex> UnitsOf(NoteAnchor anchor)
    {
        var units = ImmutableArray.CreateBuilder<UnitIndex>();
        units.Add(anchor.Note);
        for (var next = anchor.Note.Value + 1; next < document.Units.Length && owners.TryGetValue(new UnitIndex(next), out var owner) && owner == owners[anchor.Note]; next++)
        {
            units.Add(new UnitIndex(next));
        }

        return units.ToImmutable();
    }

    private void AddAnchorsOf(int unit)
    {
        var anchors = document.Units[unit].Anchors;
        for (var i = 0; i < anchors.Length; i++)
        {
            var note = anchors[i].Note;
            if (note.Value >= 0 && note.Value < document.Units.Length && document[note].Kind == UnitKind.Note)
            {
                owners.TryAdd(note, (new UnitIndex(unit), i));
            }
        }
    }

    private void Continue()
    {
        for (var unit = 1; unit < document.Units.Length; unit++)
        {
            if (document.Units[unit].Kind == UnitKind.Note && owners.TryGetValue(new UnitIndex(unit - 1), out var owner))
            {
                owners.TryAdd(new UnitIndex(unit), owner);
            }
        }
    }
}
