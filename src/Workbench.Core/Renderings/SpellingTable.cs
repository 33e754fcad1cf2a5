using System.Collections.Concurrent;
using System.Collections.Frozen;
using Workbench.Lexicons.Inflection;
using Workbench.Works;

namespace Workbench.Renderings;

/// <summary>The spellings of one text, each once, and which of them a word of a query finds.</summary>
internal sealed class SpellingTable
{
    private const int ShortestBeginning = 4;

    private readonly Language language;
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> bySpan;
    private readonly Dictionary<string, List<int>> byKey = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<int>> byForm = new(StringComparer.Ordinal);
    private readonly List<(int Number, string Folded)> capitals = [];
    private readonly ConcurrentDictionary<string, FrozenSet<int>> found = new(StringComparer.Ordinal);

    public SpellingTable(Language language)
    {
        this.language = language;
        bySpan = numbers.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public int Count => numbers.Count;

    /// <summary>Not while others read.</summary>
    public int NumberOf(ReadOnlySpan<char> spelling)
    {
        if (bySpan.TryGetValue(spelling, out var known))
        {
            return known;
        }

        var number = numbers.Count;
        bySpan[spelling] = number;
        var (folded, isCapital) = (WordKeys.Fold(spelling, language), char.IsUpper(spelling[0]));
        if (language == Language.Russian)
        {
            (byForm.TryGetValue(folded, out var same) ? same : byForm[folded] = []).Add(number);
        }

        foreach (var key in WordKeys.Of(folded, isCapital, language))
        {
            (byKey.TryGetValue(key, out var list) ? list : byKey[key] = []).Add(number);
        }

        if (isCapital)
        {
            capitals.Add((number, folded));
        }

        return number;
    }

    /// <summary>The forms of the word, and for a name its spellings.</summary>
    public IReadOnlySet<int> Find(string word) => found.GetOrAdd(word, Collect);

    /// <summary>The spellings that share their beginning with a word, and how much of it.</summary>
    public IEnumerable<(int Number, string Spelling, int Shared)> BeginningAs(string word)
    {
        var folded = WordKeys.Fold(word, language);
        return numbers.Select(spelling => (Number: spelling.Value, Spelling: spelling.Key, Shared: WordKeys.Fold(spelling.Key, language).AsSpan().CommonPrefixLength(folded)))
            .Where(found => found.Shared >= ShortestBeginning && 2 * found.Shared > folded.Length);
    }

    private FrozenSet<int> Collect(string word)
    {
        var (folded, isCapital) = (WordKeys.Fold(word, language), char.IsUpper(word[0]));
        var keys = WordKeys.Of(folded, isCapital, language);

        // «Чехов» is asked for as a name, not as many Czechs, unless there is no such name here.
        var ofName = isCapital && keys.Count > 1 ? keys.Skip(1).Where(byKey.ContainsKey).ToList() : [];
        var forms = (ofName.Count > 0 ? ofName : keys).SelectMany(key => byKey.GetValueOrDefault(key) ?? []);
        return forms.Concat(ofName.Count > 0 ? [] : InflectedAs(folded)).Concat(isCapital || !NameSpelling.IsWrittenIn(folded, language) ? SpellingsOfName(folded) : []).ToFrozenSet();
    }

    /// <summary>What the stem does not show: любви of любовь, живет of жить, друзья of друг.</summary>
    private IEnumerable<int> InflectedAs(string folded) => language == Language.Russian
        ? RussianInflection.LemmasOf(folded).SelectMany(lemma => RussianInflection.FormsOf(lemma)).SelectMany(form => byForm.GetValueOrDefault(form) ?? [])
        : [];

    private IEnumerable<int> SpellingsOfName(string name)
    {
        var isCyrillic = NameSpelling.IsCyrillic(name);
        return capitals.Where(capital => (isCyrillic, NameSpelling.IsCyrillic(capital.Folded)) switch
        {
            (true, true) => false,
            (true, false) => NameSpelling.IsOneName(name, capital.Folded),
            (false, true) => NameSpelling.IsOneName(capital.Folded, name),
            _ => NameSpelling.IsOneRomanisation(name, capital.Folded),
        }).Select(capital => capital.Number);
    }
}
