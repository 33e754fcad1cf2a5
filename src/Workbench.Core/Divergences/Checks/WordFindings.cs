using Workbench.Divergences.Reading;

namespace Workbench.Divergences.Checks;

/// <summary>Words of sense without counterpart inside linked passages: left out, added, or standing for something else.</summary>
internal static class WordFindings
{
    public static IEnumerable<Divergence> Of(RowContext row)
    {
        for (var o = 0; o < row.Original.Count; o++)
        {
            var weight = row.Costs.Lacking[o];
            if (weight < WordLimits.Mention)
            {
                continue;
            }

            var v = row.Reading.ToVersion[o].Word;
            var severity = weight >= WordLimits.Lost ? Severity.Major : Severity.Minor;
            yield return row.Finding(v >= 0 ? DivergenceKind.Mistranslation : DivergenceKind.Omission, severity, (o, o), v >= 0 ? (v, v) : null, 1 - Math.Exp(-weight));
        }

        for (var v = 0; v < row.Words.Count; v++)
        {
            var weight = row.Costs.Extra[v];
            if (weight >= WordLimits.Mention && row.Reading.ToOriginal[v].Word < 0)
            {
                yield return row.Finding(DivergenceKind.Addition, weight >= WordLimits.Added ? Severity.Major : Severity.Minor, null, (v, v), 1 - Math.Exp(-weight));
            }
        }
    }
}
