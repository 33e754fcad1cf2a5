using System.Collections.Immutable;
using Workbench.Works;

namespace Workbench.Editing;

/// <summary>Cuts a unit in two and joins two into one, with all that points into their words.</summary>
internal static class UnitParts
{
    public static (Unit First, Unit Second) Cut(Unit unit, int caret)
    {
        var end = unit.Text.AsSpan(0, caret).TrimEnd().Length;
        var start = caret + (unit.Text.Length - caret - unit.Text.AsSpan(caret).TrimStart().Length);
        var (first, second) = (Part(unit, 0, end), Part(unit, start, unit.Text.Length - start));
        return (
            first with { Anchors = [.. unit.Anchors.Where(a => a.Position < start).Select(a => a with { Position = Math.Min(a.Position, end) })], IsEdited = true },
            second with { Anchors = [.. unit.Anchors.Where(a => a.Position >= start).Select(a => a with { Position = a.Position - start })], IsEdited = true });
    }

    public static Unit Join(Unit first, Unit second)
    {
        var start = first.Text.Length + 1;
        var sentences = first.Sentences.IsEmpty || second.Sentences.IsEmpty ? [] : first.Sentences.AddRange(second.Sentences.Select(s => Later(s, start)));
        return first with
        {
            Text = $"{first.Text} {second.Text}",
            Sentences = sentences,
            Emphases = first.Emphases.AddRange(second.Emphases.Select(e => e with { Span = Later(e.Span, start) })),
            Passages = first.Passages.AddRange(second.Passages.Select(p => p with { Span = Later(p.Span, start) })),
            Anchors = first.Anchors.AddRange(second.Anchors.Select(a => a with { Position = a.Position + start })),
            IsEdited = true,
        };
    }

    private static Unit Part(Unit unit, int start, int length) => unit with
    {
        Text = unit.Text.Substring(start, length),
        Sentences = Within(unit.Sentences, start, length, s => s, (_, span) => span),
        Emphases = Within(unit.Emphases, start, length, e => e.Span, (e, span) => e with { Span = span }),
        Passages = Within(unit.Passages, start, length, p => p.Span, (p, span) => p with { Span = span }),
    };

    private static ImmutableArray<T> Within<T>(ImmutableArray<T> all, int start, int length, Func<T, Span> spanOf, Func<T, Span, T> with) =>
    [
        .. all
            .Select(one => (One: one, From: Math.Max(spanOf(one).Start, start), To: Math.Min(spanOf(one).End, start + length)))
            .Where(part => part.To > part.From)
            .Select(part => with(part.One, new Span(part.From - start, part.To - part.From))),
    ];

    private static Span Later(Span span, int start) => span with { Start = span.Start + start };
}
