using Workbench.Works;

namespace Workbench.Divergences;

/// <summary>Compares two versions of a text word by word.</summary>
public static class WordDiff
{
    public static WordDifferences Compare(string left, string right) =>
        string.Equals(left, right, StringComparison.Ordinal) ? Same(left, right) : Compare(left, DiffWord.Of(left), right, DiffWord.Of(right));

    internal static WordDifferences Compare(RowText left, RowText right) =>
        string.Equals(left.Text, right.Text, StringComparison.Ordinal) ? Same(left.Text, right.Text) : Compare(left.Text, left.Words, right.Text, right.Words);

    private static WordDifferences Same(string left, string right) => new(left, right, [], 1);

    private static WordDifferences Compare(string left, DiffWord[] leftWords, string right, DiffWord[] rightWords)
    {
        var parts = new PartFinder(leftWords, rightWords).Find(BlockFinder.Find(leftWords, rightWords));
        return new WordDifferences(
            left,
            right,
            [.. new MovedRuns(leftWords, rightWords).Split(PartMerger.Merge(leftWords, parts)).Select(p => new WordDifference(
                DifferenceClasses.Of(p, leftWords, rightWords),
                SpanOf(leftWords, p.Block.Left, p.Block.LeftCount),
                SpanOf(rightWords, p.Block.Right, p.Block.RightCount)))],
            Similarity(leftWords, rightWords, parts));
    }

    private static double Similarity(DiffWord[] left, DiffWord[] right, List<DiffPart> parts)
    {
        var total = Weight(left, 0, left.Length) + Weight(right, 0, right.Length);
        var lost = parts.Sum(p => p.Loss * (Weight(left, p.Block.Left, p.Block.LeftCount) + Weight(right, p.Block.Right, p.Block.RightCount)));
        return total == 0 ? 1 : Math.Clamp(1 - (lost / total), 0, 1);
    }

    private static double Weight(DiffWord[] words, int start, int count)
    {
        var weight = 0.0;
        foreach (var word in words.AsSpan(start, count))
        {
            weight += word.Weight;
        }

        return weight;
    }

    private static Span SpanOf(DiffWord[] words, int start, int count)
    {
        if (count > 0)
        {
            return new Span(words[start].Span.Start, words[start + count - 1].Span.End - words[start].Span.Start);
        }

        var place = start < words.Length ? words[start].Span.Start : start > 0 ? words[start - 1].Span.End : 0;
        return new Span(place, 0);
    }
}
