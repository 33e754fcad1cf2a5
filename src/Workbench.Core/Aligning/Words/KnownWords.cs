using Workbench.Lexicons;

namespace Workbench.Aligning.Words;

/// <summary>
/// What a lexicon knows of two vocabularies. Phrases tie each of their words to each word of the equivalent, the weaker the
/// longer they are; words that carry no meaning of their own in a phrase are left out of it.
/// </summary>
internal static class KnownWords
{
    private const int DirectionSample = 4000;

    private static readonly HashSet<string> Empty = new(StringComparer.Ordinal)
    {
        "a", "an", "the", "to", "of", "in", "on", "at", "by", "for", "with", "be", "one's", "oneself", "smb", "smth", "and", "or", "as",
        "в", "на", "с", "к", "по", "за", "из", "от", "до", "и", "не", "быть", "себя", "что", "как",
    };

    public static List<Association> Find(Lexicon lexicon, UnitTokens original, UnitTokens version)
    {
        var (left, right) = (new Index(original), new Index(version));
        var found = new List<Association>();
        var directed = lexicon.IsDirected || Known(lexicon, left, right) >= Known(lexicon, right, left) ? lexicon : lexicon.Reversed();
        foreach (var (phrase, equivalent) in directed.Pairs)
        {
            var (rows, columns) = (left.Types(phrase), right.Types(equivalent));
            var strength = 1f / Math.Max(rows.Words, columns.Words);
            found.AddRange(from r in rows.Types from e in columns.Types select new Association(r, e, strength));
        }

        return found;
    }

    /// <summary>How many of a sample of a lexicon's phrases have words of the texts on the sides where they stand.</summary>
    private static int Known(Lexicon lexicon, Index left, Index right)
    {
        var step = Math.Max(1, lexicon.Pairs.Length / DirectionSample);
        return lexicon.Pairs.Where((_, at) => at % step == 0).Sum(p => Math.Min(1, left.Types(p.Original).Types.Count) + Math.Min(1, right.Types(p.Version).Types.Count));
    }

    /// <summary>Finds the token types of a lexicon's words in one vocabulary.</summary>
    private sealed class Index
    {
        private readonly Dictionary<string, int> types = new(StringComparer.Ordinal);
        private readonly TokenReader reader;

        public Index(UnitTokens side)
        {
            reader = new TokenReader(side.Language);
            for (var type = 0; type < side.Types.Length; type++)
            {
                types[side.Types[type]] = type;
            }
        }

        /// <summary>The types that occur, and how many words there would be.</summary>
        public (List<int> Types, int Words) Types(string phrase)
        {
            var words = phrase.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var telling = words.Length > 1 ? [.. words.Where(w => !Empty.Contains(w))] : words;
            var found = new List<int>();
            foreach (var word in telling.Length > 0 ? telling : words)
            {
                reader.Read(word, (token, _) =>
                {
                    if (types.TryGetValue(token, out var type))
                    {
                        found.Add(type);
                    }
                });
            }

            return (found, Math.Max(1, telling.Length));
        }
    }
}
