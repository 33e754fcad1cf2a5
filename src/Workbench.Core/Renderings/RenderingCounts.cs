using System.Collections.Immutable;
using Workbench.Works;

namespace Workbench.Renderings;

/// <summary>Counts what was found, by rendering and by division.</summary>
internal static class RenderingCounts
{
    public static RenderingsOfText Of(WorkText text, ImmutableArray<RenderedOccurrence> occurrences, int index)
    {
        var renderings = occurrences.Select(occurrence => occurrence.Renderings[index]).ToArray();
        var groups = Enumerable.Range(0, renderings.Length).Where(i => renderings[i].IsFound)
            .GroupBy(i => renderings[i].Group, StringComparer.Ordinal)
            .Select(group => new RenderingGroup(group.Key, MostMet(group.Select(i => renderings[i].Text)), [.. group]))
            .OrderByDescending(group => group.Count).ThenBy(group => group.Occurrences[0])
            .ToImmutableArray();
        return new RenderingsOfText(text, groups)
        {
            NotFound = renderings.Count(rendering => rendering.Basis == RenderingBasis.NotFound),
            Omitted = renderings.Count(rendering => rendering.Basis == RenderingBasis.Omitted),
            Drift = [.. Drift(occurrences, groups)],
        };
    }

    private static string MostMet(IEnumerable<string> forms) =>
        forms.GroupBy(form => form.ToLowerInvariant(), StringComparer.Ordinal)
            .OrderByDescending(form => form.Count()).ThenBy(form => form.Key.Length).ThenBy(form => form.Key, StringComparer.Ordinal)
            .First().GroupBy(form => form, StringComparer.Ordinal).MaxBy(form => form.Count())!.Key;

    private static IEnumerable<DivisionRenderings> Drift(ImmutableArray<RenderedOccurrence> occurrences, ImmutableArray<RenderingGroup> groups)
    {
        int? before = null;
        var places = groups.SelectMany((group, g) => group.Occurrences.Select(i => (Division: occurrences[i].Division, Group: g)));
        foreach (var division in places.GroupBy(place => place.Division).OrderBy(division => division.Key))
        {
            var counts = division.GroupBy(place => place.Group).Select(group => (Group: group.Key, Count: group.Count()))
                .OrderByDescending(group => group.Count).ThenBy(group => group.Group).ToImmutableArray();

            // A rendering as frequent as the one before it is no turn.
            var isTurn = before is { } held && !counts.Any(group => group.Group == held && group.Count == counts[0].Count);
            before = isTurn || before is null ? counts[0].Group : before;
            yield return new DivisionRenderings(division.Key, counts, isTurn);
        }
    }
}
