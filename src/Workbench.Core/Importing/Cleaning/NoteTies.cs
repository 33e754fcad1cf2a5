using System.Collections.Immutable;
using System.Globalization;
using Workbench.Importing.Marking;
using Workbench.Works;

namespace Workbench.Importing.Cleaning;

/// <summary>Ties the anchors in a text's units to its notes: by the name they share, by the foot of their page, or by their number.</summary>
internal sealed class NoteTies
{
    private readonly ImmutableArray<Unit>.Builder units;
    private readonly List<Loose> open = [];
    private readonly Dictionary<string, UnitIndex> named = new(StringComparer.Ordinal);
    private readonly Dictionary<string, UnitIndex> numbered = new(StringComparer.Ordinal);

    private NoteTies(int count) => units = ImmutableArray.CreateBuilder<Unit>(count);

    /// <summary>Units in reading order, each followed by the notes at the foot of its page; anchors point to their notes.</summary>
    public static ImmutableArray<Unit> Tie(IReadOnlyList<MarkedUnit> marked)
    {
        var ties = new NoteTies(marked.Count);
        foreach (var unit in marked)
        {
            ties.Add(unit);
        }

        return ties.Finish();
    }

    private void Add(MarkedUnit marked)
    {
        var index = units.Count;
        AddUnit(marked.Unit, marked.Key);
        var notes = new Dictionary<string, UnitIndex>(StringComparer.Ordinal);
        foreach (var (label, text) in marked.Footnotes)
        {
            notes.TryAdd(label, new UnitIndex(units.Count));
            AddUnit(new Unit(text, UnitKind.Note) { Locator = marked.Unit.Locator }, key: "");
        }

        // An asterisk may stand a paragraph before the one that carries the foot of the page.
        for (var i = 0; i < open.Count && notes.Count > 0; i++)
        {
            open[i] = open[i].Note is null && notes.TryGetValue(open[i].Label, out var found) ? open[i] with { Note = found } : open[i];
        }

        open.AddRange(marked.Anchors.Select(anchor => new Loose(index, anchor.Position, anchor.Label, anchor.Key, notes.TryGetValue(anchor.Label, out var found) ? found : null)));
    }

    private void AddUnit(Unit unit, string key)
    {
        if (unit.Kind == UnitKind.Note)
        {
            unit = unit with { NoteBy = NoteAuthors.Of(unit.Text, unit.Text) };
            named.TryAdd(key, new UnitIndex(units.Count));
            if (LabelOf(unit.Text) is { } label)
            {
                numbered.TryAdd(label, new UnitIndex(units.Count));
            }
        }

        units.Add(unit);
    }

    private ImmutableArray<Unit> Finish()
    {
        foreach (var group in open.GroupBy(anchor => anchor.Unit))
        {
            units[group.Key] = units[group.Key] with
            {
                Anchors = [.. group.Select(anchor => (anchor, note: NoteOf(anchor))).Where(pair => pair.note is not null)
                    .Select(pair => new NoteAnchor(pair.anchor.Position, pair.anchor.Label, pair.note!.Value))],
            };
        }

        return units.ToImmutable();
    }

    private UnitIndex? NoteOf(Loose anchor) =>
        anchor.Key.Length > 0 ? Found(named, anchor.Key) : anchor.Note ?? Found(numbered, anchor.Label);

    private static UnitIndex? Found(Dictionary<string, UnitIndex> notes, string name) => notes.TryGetValue(name, out var note) ? note : null;

    private static string? LabelOf(string note)
    {
        var space = note.IndexOf(' ', StringComparison.Ordinal);
        var label = space < 0 ? "" : note[..space].Trim('[', ']', '.', ')');
        return int.TryParse(label, NumberStyles.None, CultureInfo.InvariantCulture, out _) ? label : null;
    }

    private readonly record struct Loose(int Unit, int Position, string Label, string Key, UnitIndex? Note);
}
