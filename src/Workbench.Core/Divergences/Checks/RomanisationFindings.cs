namespace Workbench.Divergences.Checks;

/// <summary>One name of the original that the versions write in different ways.</summary>
internal static class RomanisationFindings
{
    private const float LeastLikeness = 0.3f;

    public static IEnumerable<Divergence> Of(RowContext row)
    {
        for (var o = 0; o < row.Original.Count; o++)
        {
            if (!row.Original.Words[o].IsCapital || row.Original.OpensSentence(o) && row.Reading.ToVersion[o].Strength < LeastLikeness || row.Reading.ToVersion[o].Word < 0)
            {
                continue;
            }

            var here = row.Words.Words[row.Reading.ToVersion[o].Word];
            var other = row.Sisters.FirstOrDefault(s => s.ToVersion[o].Word >= 0 && Base(s.Version.Words[s.ToVersion[o].Word].Key) != Base(here.Key));
            if (here.IsCapital && other is not null && other.Version.Words[other.ToVersion[o].Word] is { IsCapital: true } there)
            {
                var v = row.Reading.ToVersion[o].Word;
                var finding = row.Finding(DivergenceKind.Name, Severity.Info, (o, o), (v, v), 0.8);
                yield return finding with { Evidence = $"{finding.Evidence} ≠ {there.Text}" };
            }
        }
    }

    private static string Base(string key) => key.EndsWith("'s", StringComparison.Ordinal) ? key[..^2] : key;
}
