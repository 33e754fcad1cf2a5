namespace Workbench.Aligning.Words;

/// <summary>Carries what one pair of texts taught over to the next.</summary>
internal static class RememberedWords
{
    private const double LeastStrength = 0.3;
    private const int LeastFrequency = 2;

    /// <summary>The pairs of words that the texts bear out well, strongest first.</summary>
    public static IEnumerable<LearntWord> Of(TranslationTable table, UnitTokens original, UnitTokens version) =>
        from r in Enumerable.Range(0, original.Types.Length)
        where original.Frequencies[r] >= LeastFrequency && char.IsLetter(original.Types[r][0])
        from k in Enumerable.Range(table.RowStarts[r], table.RowStarts[r + 1] - table.RowStarts[r])
        let e = table.Version[k]
        where version.Frequencies[e] >= LeastFrequency && char.IsLetter(version.Types[e][0])
        let strength = Math.Sqrt(table.ToVersion[k] * table.ToOriginal[k])
        where strength >= LeastStrength
        orderby strength descending
        select new LearntWord(original.Types[r], version.Types[e], Math.Round(strength, 3));

    /// <summary>What words learnt elsewhere say of two vocabularies.</summary>
    public static IEnumerable<Association> Find(IReadOnlyCollection<LearntWord> words, UnitTokens original, UnitTokens version)
    {
        if (words.Count == 0)
        {
            yield break;
        }

        var (left, right) = (Numbers(original), Numbers(version));
        foreach (var word in words)
        {
            if (left.TryGetValue(word.Original, out var r) && right.TryGetValue(word.Version, out var e))
            {
                yield return new Association(r, e, (float)Math.Min(1, word.Strength));
            }
        }
    }

    private static Dictionary<string, int> Numbers(UnitTokens side) =>
        side.Types.Select((type, number) => (type, number)).ToDictionary(t => t.type, t => t.number, StringComparer.Ordinal);
}
