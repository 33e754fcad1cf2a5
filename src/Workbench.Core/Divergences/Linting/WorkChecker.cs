using System.Collections.Immutable;
using Workbench.Aligning;

namespace Workbench.Divergences.Linting;

/// <summary>The lint: the findings of a comparison and what is doubtful about links, each place told once.</summary>
public static class WorkChecker
{
    /// <param name="rows">What comparing the work found, all its rows in their order.</param>
    /// <returns>By row, the gravest first; what concerns a version on the whole comes before all rows.</returns>
    public static ImmutableArray<CheckFinding> Check(AlignedWork work, IReadOnlyList<RowComparison> rows)
    {
        var identities = new FindingIdentities(work, row => rows[row]);
        var compared = rows.SelectMany(row => row.Versions).SelectMany(version => version.Findings).ToList();
        var moved = compared.Where(f => f.Kind == DivergenceKind.Moved).Select(f => (f.Version, f.Row)).ToHashSet();
        var ofLinks = Enumerable.Range(0, work.Versions.Length).SelectMany(v => Counted(new LinkRules(work, v).Findings(row => moved.Contains((work.Versions[v].Text.Siglum, row))))).ToList();
        var stretches = ofLinks.Where(f => f.Rule == CheckRules.Unlinked).SelectMany(f => f.Original.Select(u => (f.Version, IsOriginal: true, u)).Concat(f.Units.Select(u => (f.Version, IsOriginal: false, u)))).ToHashSet();
        var told = compared.Where(f => !IsInStretch(f)).Select(f => CheckFinding.Of(f, identities.Of(f)));
        return [.. told.Concat(ofLinks).DistinctBy(f => f.Identity.Key).OrderBy(f => f.Row ?? -1).ThenByDescending(f => f.Severity)];

        bool IsInStretch(Divergence f) =>
            (f.Kind is DivergenceKind.Omission or DivergenceKind.Note && f.Units.IsEmpty && f.Original.All(u => stretches.Contains((f.Version, true, u))))
            || (f.Kind is DivergenceKind.Addition && f.Original.IsEmpty && f.Units.All(u => stretches.Contains((f.Version, false, u))));
    }

    /// <summary>Links of the very same words in several places, told apart as <see cref="FindingIdentities"/> does for what comparing found.</summary>
    private static IEnumerable<CheckFinding> Counted(IEnumerable<CheckFinding> found) =>
        found.DistinctBy(f => (f.Identity.Key, f.Original, f.Units))
            .GroupBy(f => f.Identity.Key, StringComparer.Ordinal)
            .SelectMany(twins => twins.Select((f, twin) => f with { Identity = f.Identity with { Twin = twin } }));
}
