using System.Collections.Immutable;
using System.Globalization;
using Workbench.Works;

namespace Workbench.Importing.Cleaning;

/// <summary>Reads the units of a text that the rules have cut into blocks, and ties its anchors to its notes.</summary>
internal static class ScanReader
{
    private const string BlockEnd = "\n\n";

    public static ReadText Read(string source, CleanedText cleaned)
    {
        var lineEnds = new LineCounter(cleaned.Source);
        var marked = new List<MarkedUnit>();
        for (var start = 0; start < cleaned.Text.Length;)
        {
            var end = cleaned.Text.IndexOf(BlockEnd, start, StringComparison.Ordinal);
            end = end < 0 ? cleaned.Text.Length : end;
            if (!UnitText.IsBlank(cleaned.Text.AsSpan(start, end - start)))
            {
                var lead = end - start - cleaned.Text.AsSpan(start, end - start).TrimStart().Length;
                var place = cleaned.SourcePlace(start + lead);
                var line = lineEnds.LineOf(place);
                UnitSize.Check(source, end - start, line);
                marked.Add(MarkedUnit.Of(cleaned.Text[start..end], new Locator(line, cleaned.Pages.PageOf(place)) { Offset = place }));
            }

            start = end + BlockEnd.Length;
        }

        return new ReadText("text", "scan", Tie(marked));
    }

    /// <summary>Units in reading order, each followed by the notes at the foot of its page; anchors point to their notes.</summary>
    public static ImmutableArray<Unit> Tie(IReadOnlyList<MarkedUnit> marked)
    {
        var units = ImmutableArray.CreateBuilder<Unit>(marked.Count);
        var (numbered, open) = (NumberedNotes(marked), new List<(int Unit, int Position, string Label, UnitIndex? Note)>());
        foreach (var (unit, anchors, footnotes) in marked)
        {
            var index = units.Count;
            units.Add(unit);
            var notes = new Dictionary<string, UnitIndex>(StringComparer.Ordinal);
            foreach (var (label, text) in footnotes)
            {
                notes.TryAdd(label, new UnitIndex(units.Count));
                units.Add(new Unit(text, UnitKind.Note) { Locator = unit.Locator });
            }

            // An asterisk may stand a paragraph before the one that carries the foot of the page.
            for (var i = 0; i < open.Count; i++)
            {
                open[i] = open[i].Note is null && notes.TryGetValue(open[i].Label, out var found) ? open[i] with { Note = found } : open[i];
            }

            open.AddRange(anchors.Select(anchor => (index, anchor.Position, anchor.Label, notes.TryGetValue(anchor.Label, out var found) ? found : (UnitIndex?)null)));
        }

        return WithAnchors(units, open, numbered);
    }

    private static ImmutableArray<Unit> WithAnchors(ImmutableArray<Unit>.Builder units, List<(int Unit, int Position, string Label, UnitIndex? Note)> open, HashSet<string> numbered)
    {
        var places = new Dictionary<string, UnitIndex>(StringComparer.Ordinal);
        for (var i = 0; i < units.Count; i++)
        {
            if (units[i].Kind == UnitKind.Note && LabelOf(units[i].Text) is { } label && numbered.Contains(label))
            {
                places.TryAdd(label, new UnitIndex(i));
            }
        }

        foreach (var group in open.GroupBy(anchor => anchor.Unit))
        {
            units[group.Key] = units[group.Key] with
            {
                Anchors = [.. group.Select(anchor => (anchor, note: anchor.Note ?? (places.TryGetValue(anchor.Label, out var place) ? place : null)))
                    .Where(pair => pair.note is not null).Select(pair => new NoteAnchor(pair.anchor.Position, pair.anchor.Label, pair.note!.Value))],
            };
        }

        return units.ToImmutable();
    }

    private static HashSet<string> NumberedNotes(IReadOnlyList<MarkedUnit> marked) =>
        marked.Where(unit => unit.Unit.Kind == UnitKind.Note).Select(unit => LabelOf(unit.Unit.Text)).OfType<string>().ToHashSet(StringComparer.Ordinal);

    private static string? LabelOf(string note)
    {
        var space = note.IndexOf(' ', StringComparison.Ordinal);
        var label = space < 0 ? "" : note[..space].Trim('[', ']', '.', ')');
        return int.TryParse(label, NumberStyles.None, CultureInfo.InvariantCulture, out _) ? label : null;
    }
}
