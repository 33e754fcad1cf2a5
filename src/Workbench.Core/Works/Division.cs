using System.Collections.Immutable;

namespace Workbench.Works;

/// <summary>A part, chapter or letter: the units from one heading to the next, heading included.</summary>
/// <param name="Title">The heading's text; empty for what stands before the first heading.</param>
/// <param name="Level">The heading's level, 1 for the highest; 0 without heading.</param>
/// <param name="First">Its first unit.</param>
/// <param name="Count">How many units it has, heading included; at least 1.</param>
public sealed record Division(string Title, int Level, UnitIndex First, int Count)
{
    internal static ImmutableArray<Division> Of(ImmutableArray<Unit> units)
    {
        var divisions = ImmutableArray.CreateBuilder<Division>();
        for (var start = 0; start < units.Length;)
        {
            var end = start + 1;
            while (end < units.Length && units[end].Kind != UnitKind.Heading)
            {
                end++;
            }

            var opens = units[start].Kind == UnitKind.Heading;
            divisions.Add(new Division(opens ? units[start].Text : "", opens ? units[start].Level : 0, new UnitIndex(start), end - start));
            start = end;
        }

        return divisions.ToImmutable();
    }
}
