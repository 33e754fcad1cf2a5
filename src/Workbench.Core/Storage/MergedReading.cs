using System.Collections.Immutable;
using Workbench.Storage.Replacing;
using Workbench.Works;

namespace Workbench.Storage;

/// <summary>A source read anew under other rules, with the words that people gave to units since it was first read.</summary>
/// <param name="Document">The new reading; where a unit was edited by hand, with that unit in its place.</param>
/// <param name="Kept">How many units are so.</param>
/// <param name="Unplaceable">Units of the stored text that were edited by hand and have no one place in the new reading.</param>
public sealed record MergedReading(Document Document, int Kept, ImmutableArray<UnitIndex> Unplaceable)
{
    /// <param name="read">The source as read by the rules that the stored text came from.</param>
    /// <param name="stored">The text as it stands.</param>
    /// <param name="anew">The source as read by other rules.</param>
    public static MergedReading Of(Document read, Document stored, Document anew)
    {
        var (edits, reading) = (UnitMapping.Between(read, stored), UnitMapping.Between(read, anew));
        var places = Places(read, anew, reading);
        var units = anew.Units.ToBuilder();
        var (kept, unplaceable) = (0, ImmutableArray.CreateBuilder<UnitIndex>());
        foreach (var unit in Enumerable.Range(0, read.Units.Length).Select(i => new UnitIndex(i)))
        {
            var now = edits.Follow([unit]);
            if (now is [var same] && stored[same].Hash == read[unit].Hash)
            {
                continue;
            }

            if (now is [var edited] && places[unit.Value] is { } place)
            {
                units[place.Value] = Edited(stored[edited], anew[place], reading);
                kept++;
            }
            else
            {
                unplaceable.AddRange(now);
            }
        }

        unplaceable.AddRange(edits.Added());
        return new MergedReading(anew with { Units = units.ToImmutable() }, kept, unplaceable.ToImmutable());
    }

    /// <summary>Where every unit stands in the new reading; null where the rules divide the paragraphs around it otherwise.</summary>
    private static UnitIndex?[] Places(Document read, Document anew, UnitMapping reading)
    {
        var follow = Enumerable.Range(0, read.Units.Length).Select(i => reading.Follow([new UnitIndex(i)])).ToArray();
        var places = new UnitIndex?[follow.Length];
        for (var start = 0; start < follow.Length;)
        {
            // From one unit that the rules leave alone to the next.
            var end = start;
            while (end < follow.Length && !(follow[end] is [var same] && anew[same].Hash == read.Units[end].Hash))
            {
                end++;
            }

            var last = Math.Min(end, follow.Length - 1);
            var isOneToOne = follow[start..end].All(group => group.Count == 1);
            for (var i = start; i <= last; i++)
            {
                places[i] = isOneToOne || i == end ? follow[i][0] : null;
            }

            start = end + 1;
        }

        return places;
    }

    private static Unit Edited(Unit edited, Unit place, UnitMapping reading) => edited with
    {
        Locator = place.Locator,
        Anchors = [.. from anchor in edited.Anchors where reading.Follow([anchor.Note]).Count == 1 select anchor with { Note = reading.Follow([anchor.Note])[0] }],
    };
}
