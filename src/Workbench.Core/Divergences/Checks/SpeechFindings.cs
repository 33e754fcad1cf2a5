using Workbench.Aligning.WordLinks;
using Workbench.Divergences.Reading;
using Workbench.Works;

namespace Workbench.Divergences.Checks;

/// <summary>Direct speech that became indirect, another speaker, capitals and repetitions that are gone.</summary>
internal static class SpeechFindings
{
    private const int LongSpeech = 4;
    private const int Shouted = 4;
    private const double Sure = 0.6;

    public static IEnumerable<Divergence> Of(RowContext row)
    {
        if (row.Words.Count == 0 || row.Original.Count == 0)
        {
            yield break;
        }

        if (Quoted(row.Original) is { } quoted && !IsSpeech(row.Words) && !row.Reading.Passages.TrueForAll(p => p.Version.Length == 0))
        {
            yield return row.Finding(DivergenceKind.Quotation, IsClosed(row.Original, quoted) ? Severity.Minor : Severity.Info, quoted, null, Sure);
        }

        if (Capitals(row.Original) is { } capitals && Capitals(row.Words, 2) is null)
        {
            yield return row.Finding(DivergenceKind.Emphasis, Severity.Minor, capitals, null, Sure);
        }
    }

    public static IEnumerable<Divergence> Of(RowContext row, RowPassage passage)
    {
        var (ours, theirs) = (row.Sense(row.Original, passage.Original).Of("speech", "said"), row.Sense(row.Words, passage.Version).Of("speech", "said"));
        if (row.OriginalLanguage == Language.Russian && ours.Count > 0 && theirs.Count > 0)
        {
            var feminine = ours.Where(w => IsFeminine(row.Original.Words[w.First])).ToList();
            var said = theirs.Where(w => w.First > 0).Select(w => row.Words.Words[w.First - 1].Key).ToList();
            if ((feminine.Count == ours.Count && said.Contains("he") && !said.Contains("she")) || (ours.Exists(w => IsMasculine(row.Original.Words[w.First])) && feminine.Count == 0 && said.Contains("she") && !said.Contains("he")))
            {
                yield return row.Finding(DivergenceKind.Quotation, Severity.Major, ours[0], theirs[0], Sure);
            }
        }

        if (Repeated(row.Original, passage.Original) is { } repeated && !IsRepeated(row, passage, repeated.Key))
        {
            yield return row.Finding(DivergenceKind.Repetition, Severity.Minor, (repeated.First, repeated.Last), null, Sure);
        }

        if (Doubled(row.Words, passage.Version) is { } doubled && Doubled(row.Original, passage.Original) is null && Repeated(row.Original, passage.Original, 2) is null)
        {
            yield return row.Finding(DivergenceKind.Repetition, Severity.Minor, null, doubled, Sure);
        }
    }

    private static (int, int)? Quoted(SideWords side)
    {
        for (var open = 0; open < side.Count; open++)
        {
            if (side.Words[open].Key is "«" or "„")
            {
                var close = Array.FindIndex(side.Words, open, w => w.Key is "»" or "“");
                if (close > open + LongSpeech)
                {
                    return (open, close);
                }

                if (close < 0)
                {
                    return (open, open);
                }
            }
        }

        return null;
    }

    /// <summary>A speech of several paragraphs is closed in the last of them.</summary>
    private static bool IsClosed(SideWords side, (int Open, int Close) quoted) => quoted.Close > quoted.Open;

    private static bool IsSpeech(SideWords side) =>
        side.Words.Any(w => w.Key is "\"" or "“" or "”" or "«" or "‘" or "’" or "'" or "„" or "''" or "``") || side.Words[0].Key is "—" or "–" or "-";

    private static (int, int)? Capitals(SideWords side, int least = Shouted)
    {
        bool IsShouted(LinkWord w) => w.Text.Length >= least && w.Text.All(c => char.IsUpper(c));
        var words = side.Words.Count(w => w.Sort != WordSort.Mark && w.Text.Length > 1);
        var place = Array.FindIndex(side.Words, IsShouted);
        return place < 0 || side.Words.Count(IsShouted) > words / 2 ? null : (place, place);
    }

    /// <summary>The run of words in which one word of sense stands three times with little between.</summary>
    private static (int First, int Last, string Key)? Repeated(SideWords side, int[] words, int times = 3)
    {
        foreach (var same in words.Where(w => side.Words[w].Sort == WordSort.Content).GroupBy(w => side.Words[w].Key, StringComparer.Ordinal).Where(g => g.Count() >= times))
        {
            if (same.Last() - same.First() <= 4 * same.Count())
            {
                return (same.First(), same.Last(), same.Key);
            }
        }

        return null;
    }

    /// <summary>Whether the version repeats what may stand for the original's repeated word.</summary>
    private static bool IsRepeated(RowContext row, RowPassage passage, string key) =>
        passage.Version.Where(v => row.Words.Words[v].Sort == WordSort.Content).GroupBy(v => row.Words.Words[v].Key, StringComparer.Ordinal)
            .Any(g => g.Count() > 1 && (g.Any(v => row.Reading.ToOriginal[v] is { Word: >= 0 } o && row.Original.Words[o.Word].Key == key) || g.Last() - g.First() <= 2 * g.Count()));

    /// <summary>A word set twice running, with nothing between.</summary>
    private static (int, int)? Doubled(SideWords side, int[] words)
    {
        for (var i = 1; i < words.Length; i++)
        {
            if (side.Words[words[i]] is { Sort: WordSort.Content } word && side.Words[words[i - 1]].Key == word.Key && words[i] == words[i - 1] + 1)
            {
                return (words[i - 1], words[i]);
            }
        }

        return null;
    }

    private static bool IsMasculine(LinkWord word) => word.Key.EndsWith('л') || word.Key.EndsWith("лся", StringComparison.Ordinal);

    private static bool IsFeminine(LinkWord word) => word.Key.EndsWith("ла", StringComparison.Ordinal) || word.Key.EndsWith("лась", StringComparison.Ordinal);
}
