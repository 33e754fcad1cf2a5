using System.Collections.Immutable;
using Workbench.Storage.Replacing;
using Workbench.Works;

namespace Workbench.Storage;

/// <summary>A source read anew under other rules, or in another state, with the words that people gave to units since it was first read.</summary>
/// <param name="Document">The new reading; where a unit was edited by hand, with that unit in its place.</param>
/// <param name="Kept">The units of it that are so.</param>
/// <param name="Unplaceable">Units of the stored text that were edited by hand and have no one place in the new reading.</param>
public sealed record MergedReading(Document Document, ImmutableArray<UnitIndex> Kept, ImmutableArray<UnitIndex> Unplaceable)
{
    /// <param name="read">The source as read by the rules that the stored text came from.</param>
    /// <param name="stored">The text as it stands.</param>
    /// <param name="anew">The source as read by other rules, or another state of it.</param>
    /// <param name="isSameSource">Whether the rules alone are others. Of another state of the source, what it says otherwise stands.</param>
    public static MergedReading Of(Document read, Document stored, Document anew, bool isSameSource = true)
    {
        var (edits, reading, places) = (UnitMapping.Between(read, stored), UnitMapping.Between(read, anew), new UnitPlaces(read, anew));
        var isCountKept = read.Units.Length == stored.Units.Length;
        var units = anew.Units.ToBuilder();
        var (kept, unplaceable) = (ImmutableArray.CreateBuilder<UnitIndex>(), ImmutableArray.CreateBuilder<UnitIndex>());
        foreach (var unit in Enumerable.Range(0, read.Units.Length).Select(i => new UnitIndex(i)))
        {
            // Editing by hand changes no count: then every unit is still where it was read.
            var now = isCountKept ? [unit] : edits.Follow([unit]);
            if (now is [var same] && stored[same].Hash == read[unit].Hash)
            {
                continue;
            }

            if (now is [var edited] && places.Of(unit) is { } place && (isSameSource || anew[place].Hash == read[unit].Hash))
            {
                units[place.Value] = Edited(stored[edited], anew[place], reading);
                kept.Add(place);
            }
            else
            {
                unplaceable.AddRange(now);
            }
        }

        unplaceable.AddRange(isCountKept ? [] : edits.Added());
        return new MergedReading(anew with { Units = units.ToImmutable() }, kept.ToImmutable(), unplaceable.ToImmutable());
    }

    private static Unit Edited(Unit edited, Unit place, UnitMapping reading) => edited with
    {
        Locator = place.Locator,
        Anchors = [.. from anchor in edited.Anchors where reading.Follow([anchor.Note]).Count == 1 select anchor with { Note = reading.Follow([anchor.Note])[0] }],
    };
}
