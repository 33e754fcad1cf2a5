using System.Collections.Immutable;
using Workbench.Works;

namespace Workbench.Divergences;

/// <summary>Tells of every word of a version which of the others have it too, as LERA does for more than two witnesses.</summary>
public static class SharedRuns
{
    /// <summary>The runs of words that at least one other version has not, in reading order; words that all have are in none.</summary>
    /// <param name="version">The version whose words they are.</param>
    /// <param name="pairs">Pairs of versions of one row; those without the version say nothing of it.</param>
    public static ImmutableArray<SharedRun> Of(int version, IEnumerable<SisterComparison> pairs)
    {
        var seen = pairs.Where(pair => pair.Left == version || pair.Right == version).Select(pair => View.Of(version, pair)).ToList();
        var places = seen.SelectMany(view => view.Differences).SelectMany(difference => new[] { difference.Right.Start, difference.Right.End }).Distinct().Order().ToList();
        var runs = new List<SharedRun>();
        for (var i = 0; i + 1 < places.Count; i++)
        {
            if (WithoutBlanks(new Span(places[i], places[i + 1] - places[i]), seen[0].Text) is { Length: > 0 } span && RunOf(span, seen) is { } run)
            {
                Add(runs, run, seen[0].Text);
            }
        }

        return [.. runs];
    }

    private static SharedRun? RunOf(Span span, List<View> seen)
    {
        var found = seen.Select(view => (view.Other, Difference: view.Differences.FirstOrDefault(d => d.Right.Start <= span.Start && span.End <= d.Right.End))).ToList();
        var differing = found.Where(f => f.Difference is not null).ToList();
        return differing.Count == 0 ? null : new SharedRun(
            span,
            [.. found.Where(f => f.Difference is null).Select(f => f.Other)],
            [.. differing.Select(f => f.Other)],
            differing.Min(f => f.Difference!.Kind));
    }

    private static Span WithoutBlanks(Span span, string text)
    {
        var words = span.In(text);
        return new Span(span.Start + (words.Length - words.TrimStart().Length), words.Trim().Length);
    }

    /// <summary>What stands side by side and is shared alike is one run.</summary>
    private static void Add(List<SharedRun> runs, SharedRun run, string text)
    {
        if (runs is [.., var last] && last.Kind == run.Kind && last.With.SequenceEqual(run.With) && string.IsNullOrWhiteSpace(text[last.Span.End..run.Span.Start]))
        {
            runs[^1] = last with { Span = new Span(last.Span.Start, run.Span.End - last.Span.Start) };
        }
        else
        {
            runs.Add(run);
        }
    }

    /// <summary>A pair as the version sees it: what it has is right.</summary>
    private sealed record View(int Other, string Text, ImmutableArray<WordDifference> Differences)
    {
        public static View Of(int version, SisterComparison pair)
        {
            var isLeft = pair.Left == version;
            return new View(
                isLeft ? pair.Right : pair.Left,
                isLeft ? pair.Differences.LeftText : pair.Differences.RightText,
                [.. pair.Differences.SeenBy(isLeft).Where(difference => difference.Right.Length > 0)]);
        }
    }
}
