using Workbench.Divergences;
using Workbench.Works;

namespace Workbench.Exporting;

/// <summary>Marks in one column what another version in the same language has otherwise.</summary>
internal static class DifferenceMarks
{
    /// <param name="isLeft">Whether the column holds the left side of the comparison.</param>
    /// <param name="other">The label of the other version.</param>
    public static IEnumerable<UnitMark> Of(int column, RowText text, WordDifferences differences, bool isLeft, string other, EditionWords words)
    {
        var otherText = isLeft ? differences.RightText : differences.LeftText;
        foreach (var difference in differences.SeenBy(isLeft))
        {
            var (here, there) = (difference.Right, difference.Left);
            var mark = here.Length > 0
                ? Marked(here = WithoutEdges(here, text.Text), text.Text, WithoutEdges(there, otherText).In(otherText), difference.Kind, other, words)
                : Gap(here, WithoutEdges(there, otherText).In(otherText), difference.Kind, other);
            if (mark is null)
            {
                continue;
            }

            foreach (var (unit, span) in text.Locate(here))
            {
                yield return new UnitMark(column, unit, mark with { Span = span });
            }
        }
    }

    private static TextMark Marked(Span here, string text, string there, DifferenceKind kind, string other, EditionWords words)
    {
        var size = WordCount(here.In(text)) > 1 ? " long" : "";
        var only = there.Length == 0 ? " only" : "";
        return new TextMark(here, "mark", $"{ClassOf(kind)}{size}{only}", there.Length == 0 ? words.NotIn(other) : $"{other}: {there}");
    }

    /// <summary>A marked passage looks calmer without the comma before or after it.</summary>
    private static Span WithoutEdges(Span span, string text)
    {
        var (start, end) = (span.Start, span.End);
        while (start < end && !char.IsLetterOrDigit(text[start]))
        {
            start++;
        }

        while (end > start && !char.IsLetterOrDigit(text[end - 1]))
        {
            end--;
        }

        return start < end ? new Span(start, end - start) : span;
    }

    /// <summary>A missing comma needs no caret.</summary>
    private static TextMark? Gap(Span here, string there, DifferenceKind kind, string other)
    {
        if (kind == DifferenceKind.Punctuation)
        {
            return null;
        }

        var count = WordCount(there);
        var shown = count > 1 ? $"<b>{count.ToString(System.Globalization.CultureInfo.InvariantCulture)}</b>" : "";
        return new TextMark(here, "i", $"gap {ClassOf(kind)}", $"{other}: {there}") { Inner = shown };
    }

    private static string ClassOf(DifferenceKind kind) => $"{LookOf(kind)} k-{DifferenceNames.Of(kind)}";

    /// <summary>Alike classes look alike; each can be hidden by itself.</summary>
    public static string LookOf(DifferenceKind kind) => kind switch
    {
        DifferenceKind.Punctuation => "punctuation",
        DifferenceKind.Case or DifferenceKind.Spelling => "spelling",
        DifferenceKind.FunctionWord or DifferenceKind.Order or DifferenceKind.Inflection => "function",
        DifferenceKind.Moved => "moved",
        _ => "content",
    };

    private static int WordCount(string text) => WordTokenizer.Scan(text).Count(t => t.Class is TokenClass.Word or TokenClass.Number);
}
