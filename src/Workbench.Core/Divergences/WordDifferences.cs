using System.Collections.Immutable;
using Workbench.Works;

namespace Workbench.Divergences;

/// <summary>Two texts compared word by word. Spans are in UTF-16 units; white space is never a difference.</summary>
/// <param name="Differences">In reading order of both sides.</param>
/// <param name="Similarity">
/// From 0 to 1: twice the weight of the words in common over the weight of all words, where sense-bearing words weigh most;
/// 1 for identical texts.
/// </param>
public sealed record WordDifferences(string LeftText, string RightText, ImmutableArray<WordDifference> Differences, double Similarity)
{
    /// <summary>The left text in segments, which cover it without overlap.</summary>
    public ImmutableArray<DifferenceSegment> Left => Segments(LeftText, d => d.Left, d => d.Right);

    /// <summary>The right text in segments, which cover it without overlap.</summary>
    public ImmutableArray<DifferenceSegment> Right => Segments(RightText, d => d.Right, d => d.Left);

    private ImmutableArray<DifferenceSegment> Segments(string text, Func<WordDifference, Span> here, Func<WordDifference, Span> there)
    {
        var segments = ImmutableArray.CreateBuilder<DifferenceSegment>();
        var done = 0;
        foreach (var difference in Differences.Where(d => here(d).Length > 0))
        {
            var span = here(difference);
            AddSame(span.Start);
            segments.Add(new DifferenceSegment(span, difference.Kind, there(difference).Length == 0));
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
