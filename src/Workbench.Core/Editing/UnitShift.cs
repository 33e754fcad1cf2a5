using Workbench.Aligning;
using Workbench.Works;

namespace Workbench.Editing;

/// <summary>What the numbers of units become when some that follow each other are cut into more, or joined into fewer.</summary>
internal sealed record UnitShift(int First, int Old, int New)
{
    public int Growth => New - Old;

    public Link Apply(Link link, bool original, bool keepsSentences)
    {
        var units = original ? link.Original : link.Version;
        if (units.IsEmpty || units.Last.Value < First)
        {
            return link;
        }

        var shifted = original ? link with { Original = Apply(units) } : link with { Version = Apply(units) };
        return !keepsSentences && units.Any(IsReplaced) ? shifted with { Sentences = [] } : shifted;
    }

    /// <summary>Notes are named by their units, whichever unit names them.</summary>
    public Unit Apply(Unit unit) => unit.Anchors.IsEmpty ? unit : unit with
    {
        Anchors = [.. unit.Anchors.Select(anchor => anchor with { Note = new UnitIndex(Moved(anchor.Note.Value)) })],
    };

    private UnitGroup Apply(UnitGroup units) => units.First.Value >= First + Old
        ? units.MovedBy(Growth)
        : UnitGroup.Of([.. units.SelectMany(Places).Distinct().Order().Select(place => new UnitIndex(place))]);

    private IEnumerable<int> Places(UnitIndex unit) => IsReplaced(unit) ? Enumerable.Range(First, New) : [Moved(unit.Value)];

    private int Moved(int unit) => unit < First ? unit : unit < First + Old ? Math.Min(unit, First + New - 1) : unit + Growth;

    private bool IsReplaced(UnitIndex unit) => unit.Value >= First && unit.Value < First + Old;
}
