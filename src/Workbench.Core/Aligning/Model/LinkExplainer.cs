using Workbench.Aligning.Words;
using Workbench.Works;

namespace Workbench.Aligning.Model;

/// <summary>Finds what speaks for a link: its length and word scores, and the pairs of words that tie it most.</summary>
internal sealed class LinkExplainer(LinkModel model)
{
    private const int MostMatches = 8;
    private const float LeastStrength = 0.1f;

    private readonly TranslationTable table = model.Pair.Table;
    private readonly GroupEvidence evidence = new(model);

    public LinkEvidence Explain(UnitGroup original, UnitGroup version)
    {
        if (original.IsEmpty || version.IsEmpty)
        {
            return new LinkEvidence(0, 0, []);
        }

        return new LinkEvidence(evidence.Length(original, version), evidence.Words(original, version), Matches(original, version));
    }

    private List<TokenMatch> Matches(UnitGroup original, UnitGroup version)
    {
        var originals = Words(model.Original, original);
        var versions = Words(model.Version, version);
        var matches = new List<TokenMatch>();
        foreach (var (type, word) in originals.Where(token => !TokenReader.IsMarkOfKind(token.Value)))
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
    private static Dictionary<int, string> Words(UnitTokens side, UnitGroup units)
    {
        var words = new Dictionary<int, string>();
        var reader = new TokenReader(side.Language);
        foreach (var unit in units)
        {
            var (text, token) = (side.Texts[unit.Value], side.Starts[unit.Value]);
            reader.Read(text, (_, place) => words.TryAdd(side.Tokens[token++], place.In(text)));
        }

        return words;
    }
}
