using Workbench.Divergences;
using Workbench.Works;

namespace Workbench.Storage.Replacing;

/// <summary>Takes the anchors of flags along when another state of a text takes the place of the one they stand on.</summary>
internal sealed class AnchorFollower(WorkText before, Document after, UnitMapping mapping)
{
    public FlagAnchor Follow(FlagAnchor anchor) =>
        before.Description.Role == TextRole.Original ? anchor with { Original = Units(anchor.Original), OriginalWords = Words(anchor.OriginalWords) }
        : string.Equals(anchor.Siglum, before.Siglum, StringComparison.Ordinal) ? anchor with { Version = Units(anchor.Version), VersionWords = Words(anchor.VersionWords) }
        : anchor;

    private UnitGroup Units(UnitGroup units) => UnitGroup.Union(units.Where(u => u.Value < before.Document.Units.Length).Select(Places));

    /// <summary>Where a unit went; one that became nothing may have been run into another, which then has its words.</summary>
    private UnitGroup Places(UnitIndex unit)
    {
        if (mapping.Follow([unit]) is { IsEmpty: false } places)
        {
            return places;
        }

        var text = before.Document[unit].Text;
        var inside = Enumerable.Range(0, text.Length == 0 ? 0 : after.Units.Length).Where(i => after.Units[i].Text.Contains(text, StringComparison.Ordinal)).ToList();
        return inside.Count == 0 ? UnitGroup.Empty : UnitGroup.Range(inside.MinBy(i => Math.Abs(i - unit.Value)), 1);
    }

    private FlagSpan? Words(FlagSpan? words) => words is null || words.Unit.Value >= before.Document.Units.Length ? words
        : Places(words.Unit) is { IsEmpty: false } places ? words.In(after, places) ?? words with { Unit = places.First }
        : words;
}
