using System.Collections.Immutable;
using Workbench.Aligning;

namespace Workbench.Divergences;

/// <summary>Two versions in one language, by their numbers, and how much of their words they have in common.</summary>
/// <param name="Similarity">From 0 to 1, over the rows that at least one of the two has.</param>
public sealed record VersionKinship(int Left, int Right, VersionRelation Relation, double Similarity)
{
    private const double LeastNear = 0.97;

    /// <summary>Two translations of one original seldom share more than half of their words; two editions of one, most of them.</summary>
    private const double LeastEdition = 0.75;

    private const int RowsLookedAt = 400;

    /// <summary>Every pair of versions in one language, as told by rows taken evenly from the whole work.</summary>
    public static ImmutableArray<VersionKinship> Of(AlignedWork work)
    {
        var step = Math.Max(1, work.Rows.Length / RowsLookedAt);
        var rows = work.Rows.Where(r => r.Number % step == 0).ToList();
        return
        [
            .. from left in Enumerable.Range(0, work.Versions.Length)
               from right in Enumerable.Range(left + 1, work.Versions.Length - left - 1)
               where work.Versions[left].Text.Language is { IsKnown: true } language && language == work.Versions[right].Text.Language
               select Of(work, left, right, rows),
        ];
    }

    private static VersionKinship Of(AlignedWork work, int left, int right, List<Row> rows)
    {
        var (common, total, isSame) = (0.0, 0.0, true);
        foreach (var row in rows)
        {
            var (l, r) = (work.VersionText(row, left), work.VersionText(row, right));
            var length = Math.Max(l.Length, r.Length);
            var differences = l.Length == 0 || r.Length == 0 ? null : WordDiff.Compare(l, r);
            common += length * (differences?.Similarity ?? 0);
            total += length;
            isSame &= length == 0 || differences is { Differences.IsEmpty: true };
        }

        var similarity = total == 0 ? 0 : common / total;
        var relation = isSame && total > 0 ? VersionRelation.Identical
            : similarity >= LeastNear ? VersionRelation.NearlyIdentical
            : similarity >= LeastEdition ? VersionRelation.Edition
            : VersionRelation.Independent;
        return new VersionKinship(left, right, relation, similarity);
    }
}
