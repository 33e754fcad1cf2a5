using System.Collections.Concurrent;
using Workbench.Aligning.Words;
using Workbench.Lexicons;
using Workbench.Works;

namespace Workbench.Aligning.WordLinks;

/// <summary>Reads the spellings of one language, each once.</summary>
internal sealed class WordReader(Language language, StemTable stems)
{
    public const int ShortestFamily = 5;

    private readonly ConcurrentDictionary<string, LinkWord> words = new(StringComparer.Ordinal);

    public LinkWord[] Read(IReadOnlyList<string> tokens)
    {
        var read = new LinkWord[tokens.Count];
        for (var i = 0; i < read.Length; i++)
        {
            read[i] = words.GetOrAdd(tokens[i], Read);
        }

        return read;
    }

    public List<int> StemsOf(string text)
    {
        var found = new List<int>(1);
        new TokenReader(language).Read(text, (stem, _) =>
        {
            if (char.IsLetterOrDigit(stem[0]))
            {
                found.Add(stems.NumberOf(stem));
            }
        });
        return found;
    }

    private LinkWord Read(string token)
    {
        var key = token.ToLowerInvariant().Replace('ё', 'е').Replace('’', '\'');
        key = language == Language.Russian ? OldSpelling.Modern(key) : key;
        var sort = SortOf(token, key);
        int[] numbers = sort == WordSort.Mark ? [] : [.. StemsOf(token)];
        return new LinkWord(
            token,
            key,
            numbers,
            [.. numbers.Select(n => stems[n] is { Length: >= ShortestFamily } stem ? stems.NumberOf(stem[..ShortestFamily]) : -1)],
            sort,
            sort == WordSort.Content ? Skeleton.Of(Modern(key)) : "");
    }

    /// <summary>Romanisations of a hundred years ago end in -off and -eff.</summary>
    private static string Modern(string key) =>
        key.EndsWith("off", StringComparison.Ordinal) || key.EndsWith("eff", StringComparison.Ordinal) ? $"{key[..^2]}v" : key;

    private static WordSort SortOf(string token, string key) =>
        token.Any(char.IsAsciiDigit) ? WordSort.Number
        : !token.Any(char.IsLetter) ? WordSort.Mark
        : FunctionWords.Contains(key) ? WordSort.Function
        : WordSort.Content;
}
