using Workbench.Aligning.Words;

namespace Workbench.Aligning.Model;

/// <summary>Finds what speaks for a link: its length and word scores, and the pairs of words that tie it most.</summary>
internal sealed class LinkExplainer(LinkModel model, TranslationTable table)
{
    private const int MostMatches = 8;
    private const float LeastStrength = 0.1f;

    public LinkEvidence Explain(SoftLink link)
    {
        if (link.OriginalCount == 0 || link.VersionCount == 0)
        {
            return new LinkEvidence(0, 0, []);
        }

        return new LinkEvidence(
            model.LengthScore(link.Original, link.OriginalCount, link.Version, link.VersionCount),
            (Likelihood(model.OfVersion, link.Original, link.OriginalCount, link.Version, link.VersionCount)
                + Likelihood(model.OfOriginal, link.Version, link.VersionCount, link.Original, link.OriginalCount)) / 2,
            Matches(link));
    }

    private static double Likelihood(WordLikelihood likelihood, int first, int count, int toldFirst, int toldCount)
    {
        var scores = new float[toldCount];
        var scratch = likelihood.NewScratch();
        for (var size = 1; size <= count; size++)
        {
            likelihood.Score(first, size, toldFirst, scores, scratch);
        }

        return scores.Sum();
    }

    private List<TokenMatch> Matches(SoftLink link)
    {
        var originals = Words(model.Original, link.Original, link.OriginalCount);
        var versions = Words(model.Version, link.Version, link.VersionCount);
        var matches = new List<TokenMatch>();
        foreach (var (type, word) in originals)
        {
            for (var k = table.RowStarts[type]; k < table.RowStarts[type + 1]; k++)
            {
                var strength = MathF.Sqrt(table.ToVersion[k] * table.ToOriginal[k]);
                if (strength >= LeastStrength && versions.TryGetValue(table.Version[k], out var counterpart))
                {
                    matches.Add(new TokenMatch(word, counterpart, Math.Min(1, strength)));
                }
            }
        }

        return [.. matches.OrderByDescending(m => m.Strength).ThenBy(m => m.Original, StringComparer.Ordinal)
            .DistinctBy(m => m.Original).DistinctBy(m => m.Version).Take(MostMatches)];
    }

    /// <summary>The word types of some units, each as it is first spelt there.</summary>
    private static Dictionary<int, string> Words(UnitTokens side, int first, int count)
    {
        var words = new Dictionary<int, string>();
        var reader = new TokenReader(side.Language);
        for (var unit = first; unit < first + count; unit++)
        {
            var (text, token) = (side.Texts[unit], side.Starts[unit]);
            reader.Read(text, (_, place) => words.TryAdd(side.Tokens[token++], place.In(text)));
        }

        return words;
    }
}
