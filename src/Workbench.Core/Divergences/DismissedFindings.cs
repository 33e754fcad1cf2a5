using System.Collections.Immutable;

namespace Workbench.Divergences;

/// <summary>Holds what comparing found against what people passed over.</summary>
/// <param name="identities">Of the findings of the work.</param>
public sealed class DismissedFindings(FindingIdentities identities, IEnumerable<Dismissal> dismissals)
{
    private readonly Dictionary<string, Dismissal> byKey = dismissals.ToDictionary(d => d.Finding.Key, StringComparer.Ordinal);

    public bool IsEmpty => byKey.Count == 0;

    /// <returns>Null when nobody passed the finding over.</returns>
    public Dismissal? Find(Divergence finding) => IsEmpty ? null : byKey.GetValueOrDefault(identities.Of(finding).Key);

    /// <summary>The comparison without what was passed over; how far the versions diverge stays as it was measured.</summary>
    public RowComparison Without(RowComparison row) => IsEmpty ? row : row with
    {
        Versions = [.. row.Versions.Select(version => version with { Findings = [.. version.Findings.Where(f => Find(f) is null)] })],
    };

    public ImmutableArray<RowComparison> Without(ImmutableArray<RowComparison> rows) => IsEmpty ? rows : [.. rows.Select(Without)];
}
