using Workbench.Aligning.Words;

namespace Workbench.Divergences;

/// <summary>Tells one word written in two ways from two words, without a dictionary and therefore with caution.</summary>
internal static class SpellingVariants
{
    private const int ShortestSkeleton = 4;

    /// <summary>British endings and their American forms; both words are brought to the latter.</summary>
    private static readonly (string British, string American)[] Endings =
    [
        ("our", "or"), ("isation", "ization"), ("ise", "ize"), ("ising", "izing"), ("yse", "yze"), ("ysing", "yzing"),
        ("tre", "ter"), ("ence", "ense"), ("ogue", "og"), ("lling", "ling"), ("lled", "led"), ("ller", "ler"), ("mme", "m"),
        ("oured", "ored"), ("ours", "ors"), ("ouring", "oring"), ("ourite", "orite"), ("ourable", "orable"), ("ised", "ized"), ("ises", "izes"),
    ];

    /// <summary>Whether the words are the same but for where they are joined: <c>good-bye</c>, <c>good bye</c>.</summary>
    public static bool SameWhenJoined(IEnumerable<string> left, IEnumerable<string> right)
    {
        var letters = Bare(string.Concat(left));
        return letters.Any(char.IsLetter) && string.Equals(letters, Bare(string.Concat(right)), StringComparison.Ordinal);
    }

    public static bool AreSame(DiffWord left, DiffWord right)
    {
        if (left.Class is not (WordClass.Content or WordClass.FunctionWord) || right.Class is not (WordClass.Content or WordClass.FunctionWord))
        {
            return false;
        }

        var (l, r) = (Bare(left.Key), Bare(right.Key));
        return string.Equals(l, r, StringComparison.Ordinal)
            || (Math.Min(l.Length, r.Length) >= 5 && string.Equals(American(l), American(r), StringComparison.Ordinal))
            || (Math.Min(l.Length, r.Length) >= (AreNames(left, right) ? 5 : 7) && DifferInOneInnerLetter(l, r))
            || (AreNames(left, right) && AreRomanisations(l, r));
    }

    private static bool AreNames(DiffWord left, DiffWord right) => char.IsUpper(left.Text[0]) && char.IsUpper(right.Text[0]);

    /// <summary>Savialova and Zavyalova, Gromoff and Gromov: the letters that romanisations share are the same.</summary>
    private static bool AreRomanisations(string left, string right)
    {
        var (l, r) = (Skeleton.Of(Modern(left)), Skeleton.Of(Modern(right)));
        return Math.Min(l.Length, r.Length) >= ShortestSkeleton && string.Equals(l, r, StringComparison.Ordinal);
    }

    private static string Modern(string name) =>
        name.EndsWith("off", StringComparison.Ordinal) || name.EndsWith("eff", StringComparison.Ordinal) ? $"{name[..^2]}v" : name;

    private static string Bare(string key) => key.Replace("-", "", StringComparison.Ordinal).Replace("'", "", StringComparison.Ordinal);

    private static string American(string word)
    {
        foreach (var (british, american) in Endings)
        {
            if (word.EndsWith(british, StringComparison.Ordinal))
            {
                return string.Concat(word.AsSpan(0, word.Length - british.Length), american);
            }
        }

        return word;
    }

    /// <summary>
    /// One letter more, other, or two exchanged, but neither the first letter nor the last two: there the words would
    /// rather be two forms, or two words.
    /// </summary>
    private static bool DifferInOneInnerLetter(string left, string right)
    {
        var (head, tail, most) = (0, 0, Math.Min(left.Length, right.Length));
        while (head < most && left[head] == right[head])
        {
            head++;
        }

        while (tail < most - head && left[^(tail + 1)] == right[^(tail + 1)])
        {
            tail++;
        }

        var (l, r) = (left.Length - head - tail, right.Length - head - tail);
        var exchanged = l == 2 && r == 2 && left[head] == right[head + 1] && left[head + 1] == right[head];
        return head >= 1 && tail >= 2 && (exchanged || Math.Max(l, r) == 1);
    }
}
