using System.Collections.Immutable;
using Workbench.Divergences;
using Workbench.Works;

namespace Workbench.Renderings;

/// <summary>
/// The words of one text by what their inflected forms have in common, so that a word or phrase is found in every form without reading
/// the text again. Built in one pass; safe to use from any thread.
/// </summary>
public sealed class TextIndex
{
    private readonly SpellingTable spellings;
    private readonly int[] words;
    private readonly Span[] spans;
    private readonly int[] units;
    private readonly int[] sentences;
    private readonly int[] postingStarts;
    private readonly int[] postings;

    private TextIndex(Document document, SpellingTable spellings, List<int> words, List<Span> spans, List<int> units, List<int> sentences)
    {
        (Document, this.spellings) = (document, spellings);
        (this.words, this.spans, this.units, this.sentences) = ([.. words], [.. spans], [.. units], [.. sentences]);
        (postingStarts, postings) = Post(this.words, spellings.Count);
    }

    public Document Document { get; }

    public int WordCount => words.Length;

    public static TextIndex Of(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var spellings = new SpellingTable(document.Language);
        var (words, spans, units, sentences) = (new List<int>(), new List<Span>(), new List<int>(), new List<int>());
        var sentence = 0;
        for (var unit = 0; unit < document.Units.Length; unit++, sentence++)
        {
            var (text, cuts) = (document.Units[unit].Text, document.Units[unit].Sentences);
            var next = 1;
            foreach (var token in WordTokenizer.Scan(text).Where(t => t.Class is TokenClass.Word or TokenClass.Number))
            {
                for (; next < cuts.Length && token.Span.Start >= cuts[next].Start; next++)
                {
                    sentence++;
                }

                foreach (var part in HyphenParts.Of(text, token.Span))
                {
                    words.Add(spellings.NumberOf(text.AsSpan(part.Start, part.Length)));
                    spans.Add(part);
                    units.Add(unit);
                    sentences.Add(sentence);
                }
            }
        }

        return new TextIndex(document, spellings, words, spans, units, sentences);
    }

    /// <summary>
    /// Every place where the words of the query stand in order, in one sentence, with no more between them than it allows; of two words also
    /// where they stand side by side the other way round. In the order of the text.
    /// </summary>
    public ImmutableArray<Occurrence> Find(PhraseQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        var wanted = query.Words.Select(word => spellings.Find(word.Text)).ToArray();
        if (Array.Exists(wanted, set => set.Count == 0))
        {
            return [];
        }

        var found = Places(wanted[0]).Select(place => InOrder(place, query.Words, wanted)).Where(match => match is not null).Select(match => match!);
        if (wanted is [var first, var second])
        {
            found = found.Concat(Places(second).Where(place => place + 1 < words.Length && first.Contains(words[place + 1]) && sentences[place + 1] == sentences[place]).Select(place => (int[])[place, place + 1]))
                .OrderBy(match => match[0]).ThenBy(match => match[^1]);
        }

        return [.. WithoutOverlaps(found).Select(match => new Occurrence(new UnitIndex(units[match[0]]), [.. match.Select(place => spans[place])]))];
    }

    /// <summary>For a query that finds nothing: words of the text that begin as those of its words do that never occur, the most frequent first.</summary>
    public ImmutableArray<string> Near(PhraseQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        return [.. query.Words.Where(word => spellings.Find(word.Text).Count == 0).SelectMany(word => spellings.BeginningAs(word.Text))
            .OrderByDescending(found => found.Shared).ThenByDescending(found => postingStarts[found.Number + 1] - postingStarts[found.Number])
            .Select(found => found.Spelling).Distinct(StringComparer.OrdinalIgnoreCase)];
    }

    /// <summary>How often a form of the word is met.</summary>
    internal int CountOf(string word) => HyphenParts.Of(word, new Span(0, word.Length)).Min(part =>
        spellings.Find(part.In(word)).Sum(spelling => postingStarts[spelling + 1] - postingStarts[spelling]));

    private IEnumerable<int> Places(IReadOnlySet<int> spellingsWanted) =>
        spellingsWanted.Count == 1 ? PlacesOf(spellingsWanted.First()) : spellingsWanted.SelectMany(PlacesOf).Order();

    private IEnumerable<int> PlacesOf(int spelling)
    {
        for (var i = postingStarts[spelling]; i < postingStarts[spelling + 1]; i++)
        {
            yield return postings[i];
        }
    }

    private int[]? InOrder(int first, ImmutableArray<QueryWord> query, IReadOnlySet<int>[] wanted)
    {
        var match = new int[query.Length];
        match[0] = first;
        for (var w = 1; w < match.Length; w++)
        {
            if (Next(match[w - 1], query[w].MostBetween, wanted[w]) is not { } next)
            {
                return null;
            }

            match[w] = next;
        }

        return match;
    }

    private int? Next(int from, int? mostBetween, IReadOnlySet<int> wanted)
    {
        for (var at = from + 1; at < words.Length; at++)
        {
            if (mostBetween is { } most ? at - from - 1 > most || sentences[at] != sentences[from] : units[at] != units[from])
            {
                return null;
            }

            if (wanted.Contains(words[at]) && (mostBetween is null || CanBeTogether(from, at)))
            {
                return at;
            }
        }

        return null;
    }

    private bool CanBeTogether(int first, int second) =>
        second == first + 1 || Document.Language != Language.Russian
        || RussianAgreement.CanBeTogether(FoldedAt(first), FoldedAt(first + 1), FoldedAt(second));

    private string FoldedAt(int place) => WordKeys.Fold(spans[place].In(Document.Units[units[place]].Text), Document.Language);

    /// <summary>A word belongs to one occurrence; of those that start before the same last word the nearest is meant.</summary>
    private static IEnumerable<int[]> WithoutOverlaps(IEnumerable<int[]> matches)
    {
        int[]? before = null;
        foreach (var match in matches)
        {
            if (before is not null && match[0] > before[^1])
            {
                yield return before;
            }

            before = before is null || match[0] > before[^1] || match[^1] - match[0] < before[^1] - before[0] ? match : before;
        }

        if (before is not null)
        {
            yield return before;
        }
    }

    private static (int[] Starts, int[] Postings) Post(int[] words, int spellings)
    {
        var starts = new int[spellings + 1];
        foreach (var word in words)
        {
            starts[word + 1]++;
        }

        for (var s = 0; s < spellings; s++)
        {
            starts[s + 1] += starts[s];
        }

        var next = starts.AsSpan(0, spellings).ToArray();
        var postings = new int[words.Length];
        for (var place = 0; place < words.Length; place++)
        {
            postings[next[words[place]]++] = place;
        }

        return (starts, postings);
    }
}
