using System.Collections.Concurrent;
using System.Collections.Immutable;
using Workbench.Aligning;
using Workbench.Works;

namespace Workbench.Divergences;

/// <summary>
/// What the findings of one work are known by. Where the same is found on the very same words in several places, each has an identity of its own:
/// they are counted from the first row on.
/// </summary>
/// <param name="compare">Compares a row, by its number. Only rows that say the same are asked for.</param>
public sealed class FindingIdentities(AlignedWork work, Func<int, RowComparison> compare)
{
    private readonly ImmutableArray<Lazy<Dictionary<string, ImmutableArray<int>>>> rowsOf =
        [.. Enumerable.Range(-1, work.Versions.Length + 1).Select(v => new Lazy<Dictionary<string, ImmutableArray<int>>>(() => RowsByText(work, v < 0 ? null : v)))];

    private readonly ConcurrentDictionary<int, ImmutableArray<Place>> found = new();

    public FindingIdentity Of(Divergence finding)
    {
        var plain = FindingIdentity.Of(work, finding);
        var rows = RowsLike(finding);
        return rows.Length < 2 ? plain : plain with { Twin = Before(finding, plain.Key, rows) };
    }

    /// <summary>The rows each text of a side stands in, once for every unit that has it.</summary>
    private static Dictionary<string, ImmutableArray<int>> RowsByText(AlignedWork work, int? version)
    {
        var document = work.Text(version).Document;
        return work.Rows.SelectMany(row => (version is { } v ? row.Cells[v].Units : row.Original).Select(unit => (document[unit].Text, row.Number)))
            .GroupBy(place => place.Text, StringComparer.Ordinal)
            .ToDictionary(places => places.Key, places => places.Select(place => place.Number).ToImmutableArray(), StringComparer.Ordinal);
    }

    /// <summary>Where the first of the finding's texts stands.</summary>
    private ImmutableArray<int> RowsLike(Divergence finding)
    {
        int? version = finding.Original.IsEmpty ? VersionOf(finding) : null;
        var units = version is null ? finding.Original : finding.Units;
        return units.IsEmpty ? [] : rowsOf[(version ?? -1) + 1].Value.GetValueOrDefault(work.Text(version).Document[units.First].Text, []);
    }

    private int VersionOf(Divergence finding) =>
        Enumerable.Range(0, work.Versions.Length).First(v => string.Equals(work.Versions[v].Text.Siglum, finding.Version, StringComparison.Ordinal));

    /// <summary>In how many places before this one the same is found.</summary>
    private int Before(Divergence finding, string key, ImmutableArray<int> rows)
    {
        var here = new Place(key, finding.Original, finding.Units);
        return rows.Distinct().SelectMany(row => found.GetOrAdd(row, PlacesIn))
            .Where(place => string.Equals(place.Key, key, StringComparison.Ordinal)).Distinct().TakeWhile(place => place != here).Count();
    }

    private ImmutableArray<Place> PlacesIn(int row) =>
        [.. compare(row).Versions.SelectMany(version => version.Findings).Select(f => new Place(FindingIdentity.Of(work, f).Key, f.Original, f.Units))];

    private sealed record Place(string Key, UnitGroup Original, UnitGroup Units);
}
