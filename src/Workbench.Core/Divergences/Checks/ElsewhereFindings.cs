using Workbench.Divergences.Reading;

namespace Workbench.Divergences.Checks;

/// <summary>Short paragraphs of which the version has nothing here but, word for word, where nothing is linked to it: a signature or a date in the head of the page.</summary>
internal static class ElsewhereFindings
{
    private const float LeastStrength = 0.3f;
    private const int MostWords = 12;

    /// <summary>As many small words may stand between.</summary>
    private const int Loosely = 6;

    /// <summary>In a longer unit a single word stands by chance, and in a whole paragraph a few.</summary>
    private const int Brief = 10;
    private const int Long = 60;

    private const double Sure = 0.7;

    public static IEnumerable<Divergence> Of(RowContext row, LinkTexts link)
    {
        if (link.Original.Units.Count != 1 || !(link.Link.IsOmission || IsNothingRendered(row, link)))
        {
            yield break;
        }

        var basis = row.Basis[row.Version];
        var words = SideWords.Read(link.OriginalDocument, link.Original.Units, basis.Linker.ReadOriginal).Words.Where(VersionReading.IsContent).ToArray();
        if (words.Length is 0 or > MostWords)
        {
            yield break;
        }

        foreach (var unit in basis.Loose)
        {
            var side = SideWords.Read(link.VersionDocument, [unit], basis.Linker.ReadVersion);
            var there = side.Words;
            var strengths = basis.Linker.Link(words, there).Strengths;
            var places = Array.ConvertAll([.. Enumerable.Range(0, words.Length)], o => Array.FindIndex(there, w => strengths[o, Array.IndexOf(there, w)] >= LeastStrength));
            if (Array.TrueForAll(places, v => v >= 0) && places.Max() - places.Min() <= words.Length + Loosely && there.Length <= (words.Length > 1 ? Long : Brief))
            {
                var first = places[0];
                yield return link.Finding(DivergenceKind.Moved, Severity.Minor) with
                {
                    Units = [unit],
                    Evidence = $"{Excerpt.Of(link.Original.Text)} → {Excerpt.Of(From(link.VersionDocument[unit].Text, side.Spans[first].Start))}",
                    Confidence = Sure,
                };
                yield break;
            }
        }
    }

    private static bool IsNothingRendered(RowContext row, LinkTexts link) =>
        Enumerable.Range(0, row.Original.Count).Where(o => link.Original.Units.Contains(row.Original.UnitOf[o]) && VersionReading.IsContent(row.Original.Words[o]))
            .All(o => row.Reading.ToVersion[o].Support < 0.5);

    private static string From(string text, int start) => text[start..];
}
