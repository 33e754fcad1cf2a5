using Workbench.Aligning.WordLinks;
using Workbench.Divergences.Reading;

namespace Workbench.Divergences.Checks;

/// <summary>
/// Passages whose words follow the original's in an order no translator needs: the share of pairs of neighbouring rendered
/// words that stand the other way round.
/// </summary>
internal static class OrderFindings
{
    private const float LeastStrength = 0.3f;
    private const int LeastWords = 5;
    private const int ManyWords = 8;
    private const double Usual = 0.25;
    private const double Wild = 0.45;

    public static IEnumerable<Divergence> Of(RowContext row, RowPassage passage) =>
        Disorder(row.Reading, passage) >= Wild && Rendered(row.Reading, passage).Count >= ManyWords
            && row.Sisters.All(s => s.Passages.TrueForAll(p => p.Original[0] != passage.Original[0] || Disorder(s, p) < Wild))
            ? [row.Finding(DivergenceKind.Order, row.Basis[row.Version].IsLiteral ? Severity.Major : Severity.Minor, null, (passage.Version[0], passage.Version[^1]), 0.6)]
            : [];

    /// <summary>From 0 for the usual order to 1.</summary>
    public static double Share(VersionReading reading, RowPassage passage) =>
        Math.Clamp((Disorder(reading, passage) - Usual) / (1 - Usual), 0, 1);

    private static double Disorder(VersionReading reading, RowPassage passage)
    {
        var places = Rendered(reading, passage);
        if (places.Count < LeastWords)
        {
            return 0;
        }

        var turned = 0;
        for (var i = 1; i < places.Count; i++)
        {
            turned += places[i] < places[i - 1] ? 1 : 0;
        }

        return (double)turned / (places.Count - 1);
    }

    private static List<int> Rendered(VersionReading reading, RowPassage passage) =>
        [.. passage.Original.Where(o => reading.ToVersion[o] is { Word: >= 0, Strength: >= LeastStrength } && reading.Original.Words[o].Sort != WordSort.Mark)
            .Select(o => reading.ToVersion[o].Word)];
}
