using System.Collections.Immutable;
using Workbench.Aligning;

namespace Workbench.Divergences.Linting;

/// <summary>What the lint found in one work, with what people have said of it.</summary>
/// <param name="Findings">By row, the gravest first.</param>
public sealed record CheckReport(AlignedWork Work, ImmutableArray<CheckedFinding> Findings)
{
    /// <param name="dismissals">What people passed over.</param>
    /// <param name="baseline">What was there already.</param>
    public static CheckReport Of(AlignedWork work, IEnumerable<CheckFinding> findings, IEnumerable<Dismissal> dismissals, Baseline baseline)
    {
        var passedOver = dismissals.ToDictionary(d => d.Finding.Key, StringComparer.Ordinal);
        return new CheckReport(work, [.. findings.Select(f => new CheckedFinding(f, passedOver.GetValueOrDefault(f.Identity.Key), baseline.Has(f)))]);
    }
}
