using System.Collections.Frozen;
using System.Reflection;
using System.Text;
using Workbench.Works;

namespace Workbench.Lexicons;

/// <summary>
/// The words of a language that turn the sense of a sentence: negation, modality, amounts, titles. A table of the language,
/// as data; empty for a language without one.
/// </summary>
public sealed class SenseWords
{
    private const int LongestPhrase = 6;
    private const int ShortestBeginning = 2;
    private static readonly Lazy<SenseWords> English = new(() => new SenseWords("sense.en.rules.txt"));
    private static readonly Lazy<SenseWords> Russian = new(() => new SenseWords("sense.ru.rules.txt"));
    private static readonly SenseWords None = new(null);

    private readonly FrozenDictionary<string, SenseClass[]> words;
    private readonly FrozenDictionary<string, SenseClass[]> beginnings;
    private readonly int longestBeginning;
    private readonly FrozenSet<string> phraseStarts;

    private SenseWords(string? resource)
    {
        var rows = resource is null ? [] : Read(resource).ToList();
        words = Table(rows.Where(r => !r.Word.EndsWith('*')));
        beginnings = Table(rows.Where(r => r.Word.EndsWith('*')).Select(r => (r.Word[..^1], r.Class)));
        longestBeginning = beginnings.Keys.Select(k => k.Length).DefaultIfEmpty().Max();
        phraseStarts = rows.Where(r => r.Word.Contains('_', StringComparison.Ordinal)).Select(r => r.Word.Split('_')[0]).ToFrozenSet(StringComparer.Ordinal);
    }

    public static SenseWords Of(Language language) =>
        language == Language.English ? English.Value : language == Language.Russian ? Russian.Value : None;

    /// <summary>The senses of the words, the longest phrase first; a word in a phrase has no sense of its own.</summary>
    /// <param name="keys">In lower case, with straight apostrophes and е for ё.</param>
    public IEnumerable<(int Start, int Length, SenseClass Class)> Find(IReadOnlyList<string> keys)
    {
        for (var at = 0; at < keys.Count;)
        {
            var (length, classes) = At(keys, at);
            foreach (var found in classes)
            {
                yield return (at, length, found);
            }

            at += length;
        }
    }

    private (int Length, SenseClass[] Classes) At(IReadOnlyList<string> keys, int at)
    {
        if (phraseStarts.Contains(keys[at]))
        {
            for (var length = Math.Min(LongestPhrase, keys.Count - at); length > 1; length--)
            {
                if (words.TryGetValue(string.Join('_', keys.Skip(at).Take(length)), out var phrase))
                {
                    return (length, phrase);
                }
            }
        }

        return (1, words.TryGetValue(keys[at], out var own) ? own : ByBeginning(keys[at]));
    }

    private SenseClass[] ByBeginning(string key)
    {
        var byBeginning = beginnings.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var length = Math.Min(key.Length, longestBeginning); length >= ShortestBeginning; length--)
        {
            if (byBeginning.TryGetValue(key.AsSpan(0, length), out var classes))
            {
                return classes;
            }
        }

        return key.EndsWith("n't", StringComparison.Ordinal) ? words.GetValueOrDefault("not", []) : [];
    }

    private static FrozenDictionary<string, SenseClass[]> Table(IEnumerable<(string Word, SenseClass Class)> rows) =>
        rows.GroupBy(r => r.Word, r => r.Class, StringComparer.Ordinal).ToFrozenDictionary(g => g.Key, g => g.Distinct().ToArray(), StringComparer.Ordinal);

    private static IEnumerable<(string Word, SenseClass Class)> Read(string resource)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(resource)!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                var sides = line.Split('=', StringSplitOptions.TrimEntries);
                var name = sides[0].Split('.');
                foreach (var word in sides[1].Split(' ', StringSplitOptions.RemoveEmptyEntries))
                {
                    yield return (word, new SenseClass(name[0], name[1]));
                }
            }
        }
    }
}
