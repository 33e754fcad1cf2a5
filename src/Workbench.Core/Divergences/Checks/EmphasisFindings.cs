using Workbench.Works;

namespace Workbench.Divergences.Checks;

/// <summary>Words that the original's type sets off, where the version, which does so elsewhere, sets off none.</summary>
internal static class EmphasisFindings
{
    private const double Sure = 0.7;

    public static IEnumerable<Divergence> Of(RowContext row, LinkTexts link)
    {
        if (!link.IsPair || !row.Basis[row.Version].SetsOff || link.Version.Units.Any(u => !link.VersionDocument[u].Emphases.IsEmpty))
        {
            yield break;
        }

        foreach (var unit in link.Original.Units.Where(u => !link.OriginalDocument[u].Emphases.IsEmpty).Take(1))
        {
            // What is set off from end to end is a heading or a quotation, and no stress.
            var text = link.OriginalDocument[unit].Text;
            var set = link.OriginalDocument[unit].Emphases.FirstOrDefault(e => e.Kind != EmphasisKind.Struck && e.Span.Length < text.Length / 2);
            if (set.Span.Length > 0)
            {
                yield return link.Finding(DivergenceKind.Emphasis, Severity.Minor) with
                {
                    Original = [unit],
                    OriginalSpans = [set.Span],
                    Evidence = $"{Excerpt.Of(set.Span.In(text))} → –",
                    Confidence = link.Link.Confidence * Sure,
                };
            }
        }
    }
}
