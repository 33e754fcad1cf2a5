using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using Workbench.Works;

namespace Workbench.Segmenting;

/// <summary>What one language knows about its sentences, read from its embedded <c>*.rules.txt</c> file.</summary>
internal sealed class RuleSet
{
    private static readonly ConcurrentDictionary<string, RuleSet> Loaded = new(StringComparer.Ordinal);

    private readonly Dictionary<string, Abbreviation[]>.AlternateLookup<ReadOnlySpan<char>> abbreviations;
    private readonly ImmutableArray<string> nameBeginnings;
    private readonly ImmutableArray<string> nameEndings;

    internal RuleSet(RuleFile file)
    {
        abbreviations = file.Abbreviations
            .GroupBy(entry => entry.LastLetters, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(group => group.Key, group => group.OrderByDescending(entry => entry.PartCount).ToArray(), StringComparer.OrdinalIgnoreCase)
            .GetAlternateLookup<ReadOnlySpan<char>>();
        nameBeginnings = [.. file["names"].Where(entry => !entry.StartsWith('*')).Select(entry => entry.TrimEnd('*'))];
        nameEndings = [.. file["names"].Where(entry => entry.StartsWith('*')).Select(entry => entry.TrimStart('*'))];
        Openers = new WordSet(file["openers"], StringComparer.OrdinalIgnoreCase);
        Interjections = new WordSet(file["interjections"], StringComparer.OrdinalIgnoreCase);
        OneLetterWords = new WordSet(file["one-letter words"], StringComparer.Ordinal);
        NumberedWords = new WordSet(file["numbered"], StringComparer.OrdinalIgnoreCase);
        SpeechVerbs = new WordSet(file["speech verbs"], StringComparer.Ordinal);
        HasOrdinals = file["options"].Contains("ordinals", StringComparer.Ordinal);
    }

    /// <summary>Words that open sentences and are no names.</summary>
    public WordSet Openers { get; }

    /// <summary>Cries that stay with what follows them.</summary>
    public WordSet Interjections { get; }

    /// <summary>Single letters that are words and not initials.</summary>
    public WordSet OneLetterWords { get; }

    /// <summary>Words whose number is part of a title: "Chapter 5. The flight".</summary>
    public WordSet NumberedWords { get; }

    public WordSet SpeechVerbs { get; }

    /// <summary>Whether a number of one or two digits with a stop is usually an ordinal: "am 5. Oktober".</summary>
    public bool HasOrdinals { get; }

    public static RuleSet For(Language language) =>
        Loaded.GetOrAdd(
            language == Language.Russian || language == Language.English ? language.Tag : "general",
            name => new RuleSet(RuleFile.Embedded(name)));

    /// <summary>The rule of the abbreviation before the full stop, if there is one. The longest abbreviation wins.</summary>
    public AbbreviationRule? RuleAt(string text, int stop)
    {
        var start = Characters.WordStart(text, stop);
        if (!abbreviations.TryGetValue(text.AsSpan(start, stop - start), out var candidates))
        {
            return null;
        }

        return Array.Find(candidates, candidate => candidate.EndsAt(text, stop))?.Rule;
    }

    /// <summary>Whether the capitalised word is, or is shaped like, a name.</summary>
    public bool IsName(ReadOnlySpan<char> word)
    {
        foreach (var beginning in nameBeginnings)
        {
            if (word.StartsWith(beginning, StringComparison.Ordinal))
            {
                return true;
            }
        }

        foreach (var ending in nameEndings)
        {
            if (word.Length > ending.Length + 1 && word.EndsWith(ending, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A set of words that is asked for stretches of a text.</summary>
    internal readonly struct WordSet(IEnumerable<string> words, StringComparer comparer)
    {
        private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> lookup =
            words.ToFrozenSet(comparer).GetAlternateLookup<ReadOnlySpan<char>>();

        public bool Contains(ReadOnlySpan<char> word) => lookup.Contains(word);
    }
}
