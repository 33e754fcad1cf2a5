using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Workbench.Lexicons;
using Workbench.Works;

namespace Workbench.Divergences;

/// <summary>Which words of the original come back when a version is translated back: evidence to look at, not a score.</summary>
/// <param name="Original">The words of the original that came back, as spans of its text.</param>
/// <param name="Back">The same words in the back-translation.</param>
/// <param name="Words">How many words of the original carry sense, those that came back and those that did not.</param>
public sealed partial record BackOverlap(ImmutableArray<Span> Original, ImmutableArray<Span> Back, int Words)
{
    /// <summary>Words meet by their stems, each as often as both texts have it; words that carry grammar alone are left out.</summary>
    public static BackOverlap Of(string original, string back, Language language)
    {
        var (sources, returned) = (WordsOf(original, language), WordsOf(back, language));
        var places = returned.GroupBy(word => word.Stem, word => word.Place, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => new Queue<Span>(group), StringComparer.Ordinal);
        var (ours, theirs) = (ImmutableArray.CreateBuilder<Span>(), ImmutableArray.CreateBuilder<Span>());
        foreach (var (stem, place) in sources)
        {
            if (places.TryGetValue(stem, out var queue) && queue.TryDequeue(out var match))
            {
                ours.Add(place);
                theirs.Add(match);
            }
        }

        theirs.Sort((a, b) => a.Start.CompareTo(b.Start));
        return new BackOverlap(ours.ToImmutable(), theirs.ToImmutable(), sources.Count);
    }

    private static List<(string Stem, Span Place)> WordsOf(string text, Language language) =>
        [.. from match in Word().Matches(text)
            let word = match.Value.ToLowerInvariant().Replace('ё', 'е')
            where !FunctionWords.Contains(word)
            select (Stemmers.Stem(word, language), new Span(match.Index, match.Length))];

    [GeneratedRegex(@"[\p{L}\p{M}]+(?:[-’'][\p{L}\p{M}]+)*|\p{Nd}+")]
    private static partial Regex Word();
}
