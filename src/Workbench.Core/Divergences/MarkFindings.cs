using System.Buffers;
using Workbench.Works;

namespace Workbench.Divergences;

/// <summary>Where one side asks or exclaims and the other never does; graver when the whole of it ends as a question.</summary>
internal static class MarkFindings
{
    private static readonly SearchValues<char> Questions = SearchValues.Create("?？؟");
    private static readonly SearchValues<char> Exclamations = SearchValues.Create("!！");

    public static IEnumerable<Divergence> Of(LinkTexts texts) => texts.IsPair
        ? [.. Compare(texts, Questions, DivergenceKind.Question), .. Compare(texts, Exclamations, DivergenceKind.Emphasis)]
        : [];

    private static IEnumerable<Divergence> Compare(LinkTexts texts, SearchValues<char> marks, DivergenceKind kind)
    {
        var original = texts.Original.Text.AsSpan().IndexOfAny(marks);
        var version = texts.Version.Text.AsSpan().IndexOfAny(marks);
        if (original >= 0 == version >= 0)
        {
            return [];
        }

        var decidesWhole = kind == DivergenceKind.Question && Ends(original >= 0 ? texts.Original.Text : texts.Version.Text, marks);
        var finding = texts.Finding(kind, decidesWhole ? Severity.Major : Severity.Minor) with 
        {
            Evidence = original >= 0 ? $"{texts.Original.Text[original]} → –" : $"– → {texts.Version.Text[version]}",
        };
        return [texts.At(finding, MarkAt(original), MarkAt(version))];
    }

    /// <summary>Whether the text ends in such a mark, be it before closing quotes.</summary>
    private static bool Ends(string text, SearchValues<char> marks) =>
        text.TrimEnd(' ', '»', '”', '’', '"', '\'', ')') is [.., var last] && marks.Contains(last);

    private static Span? MarkAt(int place) => place >= 0 ? new Span(place, 1) : null;
}
