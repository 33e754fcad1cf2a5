using Workbench.Aligning.Shapes;
using Workbench.Aligning.Words;
using Workbench.Lexicons;
using Workbench.Works;

namespace Workbench.Aligning.WordLinks;

/// <summary>The pairs of stems that a work itself teaches, by IBM Model 1 both ways over its linked passages.</summary>
internal static class LearntPairs
{
    /// <summary>A pair counts when the mean of its probabilities both ways is at least this.</summary>
    private const float LeastStrength = 0.12f;

    /// <summary>As many pairs of words as are looked at; what a longer work has beyond them teaches little.</summary>
    private const long MostPairs = 12_000_000;

    private const long MostPairsOfPassage = 20_000;

    public static IEnumerable<(string Original, string Version, float Strength)> Of(
        IReadOnlyList<(string Original, string Version)> passages, Language original, Language version)
    {
        var taught = Choose(passages);
        if (taught.Count == 0)
        {
            return [];
        }

        var (left, right) = (UnitTokens.Read([.. taught.Select(p => p.Original)], original), UnitTokens.Read([.. taught.Select(p => p.Version)], version));
        var known = Anchors.Find(left, right);
        if (Lexicon.For(original, version) is { } lexicon)
        {
            known.AddRange(KnownWords.Find(lexicon, left, right));
        }

        var prior = TranslationTable.FromAssociations(known, left, right);
        var links = taught.Select((_, i) => new SoftLink(i, i, new LinkShape(1, 1), 1)).ToList();
        return Strong(Learning.Learn(left, right, prior, links), left, right);
    }

    private static List<(string Original, string Version)> Choose(IReadOnlyList<(string Original, string Version)> passages)
    {
        var chosen = new List<(string, string)>();
        var pairs = 0L;
        foreach (var passage in passages)
        {
            // Six letters, with the blank after them, make a word.
            var size = (long)(passage.Original.Length / 6) * (passage.Version.Length / 6);
            if (size <= MostPairsOfPassage && pairs + size <= MostPairs && passage.Original.Length > 0 && passage.Version.Length > 0)
            {
                chosen.Add(passage);
                pairs += size;
            }
        }

        return chosen;
    }

    private static IEnumerable<(string Original, string Version, float Strength)> Strong(TranslationTable table, UnitTokens left, UnitTokens right)
    {
        for (var r = 0; r + 1 < table.RowStarts.Length; r++)
        {
            for (var k = table.RowStarts[r]; k < table.RowStarts[r + 1]; k++)
            {
                var strength = MathF.Sqrt(table.ToVersion[k] * table.ToOriginal[k]);
                if (strength >= LeastStrength)
                {
                    yield return (left.Types[r], right.Types[table.Version[k]], MathF.Min(1, strength));
                }
            }
        }
    }
}
