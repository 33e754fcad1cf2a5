using Workbench.Divergences.Reading;

namespace Workbench.Divergences.Checks;

/// <summary>
/// Passages in which one side denies and the other does not. What denies by its sense alone (lack, hardly, without) answers a
/// negation but asks for none; «никто не» is one.
/// </summary>
internal static class PolarityFindings
{
    private const int OneClause = 4;
    private const double Sure = 0.7;

    public static IEnumerable<Divergence> Of(RowContext row, Passage passage)
    {
        var (ours, theirs) = (SenseReading.Of(row.Original, passage.Original, row.OriginalLanguage), SenseReading.Of(row.Words, passage.Version, row.Text.Language));
        var (lost, added) = (Clauses(ours), Clauses(theirs));
        var (weakOurs, weakTheirs) = (ours.Of("negation", "weak").Count, theirs.Of("negation", "weak").Count);
        if (lost.Count > added.Count + weakTheirs)
        {
            yield return Finding(row, Unanswered(lost, w => row.Reading.ToVersion[w].Word), null, added.Count == 0);
        }
        else if (added.Count > lost.Count + weakOurs)
        {
            yield return Finding(row, null, Unanswered(added, w => row.Reading.ToOriginal[w].Word), lost.Count == 0);
        }
    }

    private static Divergence Finding(RowContext row, (int, int)? original, (int, int)? version, bool whole) =>
        row.Finding(DivergenceKind.Negation, whole ? Severity.Critical : Severity.Major, original, version, whole ? Sure : Sure / 2);

    /// <summary>Negations that stand close together are one, as in «никто никогда не».</summary>
    private static List<(int First, int Last)> Clauses(SenseReading reading)
    {
        var clauses = new List<(int First, int Last)>();
        foreach (var negation in reading.Of("negation", "strong"))
        {
            if (clauses.Count > 0 && negation.First - clauses[^1].Last <= OneClause)
            {
                clauses[^1] = (clauses[^1].First, negation.Last);
            }
            else
            {
                clauses.Add(negation);
            }
        }

        return clauses;
    }

    private static (int, int) Unanswered(List<(int First, int Last)> clauses, Func<int, int> counterpart)
    {
        var place = clauses.FindIndex(c => counterpart(c.First) < 0);
        return clauses[Math.Max(0, place)];
    }
}
