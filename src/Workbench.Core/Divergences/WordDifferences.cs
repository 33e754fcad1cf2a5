using System.Collections.Immutable;
using Workbench.Works;

namespace Workbench.Divergences;

/// <summary>Two texts compared word by word. Spans are in UTF-16 units; white space is never a difference.</summary>
/// <param name="Differences">In reading order of both sides; after them what was moved.</param>
/// <param name="Similarity">
/// From 0 to 1: twice the weight of the words in common over the weight of all words, where sense-bearing words weigh most;
/// 1 for identical texts.
/// </param>
public sealed record WordDifferences(string LeftText, string RightText, ImmutableArray<WordDifference> Differences, double Similarity)
{
    /// <summary>The left text in segments, which cover it without overlap.</summary>
    public ImmutableArray<DifferenceSegment> Left => Segments(LeftText, SeenBy(isLeft: true));

    /// <summary>The right text in segments, which cover it without overlap.</summary>
    public ImmutableArray<DifferenceSegment> Right => Segments(RightText, SeenBy(isLeft: false));

    /// <summary>The differences as one text sees them: what it has is right, what the other has left, and what it lacks is an omission.</summary>
    public IEnumerable<WordDifference> SeenBy(bool isLeft) => isLeft ? Differences.Select(d => d.Mirrored) : Differences;

    /// <summary>The differences without those of the classes that are hidden.</summary>
    public WordDifferences Without(IReadOnlySet<DifferenceKind> hidden) =>
        hidden.Count == 0 ? this : this with { Differences = [.. Differences.Where(d => !hidden.Contains(d.Kind))] };

    private static ImmutableArray<DifferenceSegment> Segments(string text, IEnumerable<WordDifference> seen)
    {
        var segments = ImmutableArray.CreateBuilder<DifferenceSegment>();
        var done = 0;
        foreach (var difference in seen.Where(d => d.Right.Length > 0).OrderBy(d => d.Right.Start))
        {
            var span = difference.Right;
            AddSame(span.Start);
            segments.Add(new DifferenceSegment(span, difference.Kind, difference.Left.Length == 0));
            done = span.End;
        }

        AddSame(text.Length);
        return segments.ToImmutable();

        void AddSame(int end)
        {
            if (end > done)
            {
                segments.Add(new DifferenceSegment(new Span(done, end - done), DifferenceKind.Same));
            }
        }
    }
}
