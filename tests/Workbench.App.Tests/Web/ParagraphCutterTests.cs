using System.Collections.Immutable;
using Workbench.App.Web.Reading;
using Workbench.Divergences;
using Workbench.Works;
using Xunit;

namespace Workbench.App.Tests.Web;

/// <summary>How marks cut a paragraph into pieces.</summary>
public sealed class ParagraphCutterTests
{
    [Fact]
    public void Pieces_begin_and_end_with_the_marks_and_carets_stand_where_the_words_would_be()
    {
        var unit = new Unit("He went home. She stayed.") { Sentences = [new Span(0, 13), new Span(14, 11)] };
        ImmutableArray<DifferenceMark> marks =
        [
            new(new Span(3, 4), DifferenceKind.Content, "walked"), new(new Span(13, 0), DifferenceKind.Content, "at once"), new(new Span(14, 3), DifferenceKind.Case, "she"),
        ];
        var finding = new Divergence(DivergenceKind.Number, Severity.Major, 0, "v");

        var view = new ParagraphCutter(unit, marks, [(new Span(3, 9), finding)]).Cut(sentence => $"{sentence}");

        Assert.Equal("He |went!walked*| home*|.|^at once", Told(view.Sentences[0]));
        Assert.Equal("She!she| stayed.", Told(view.Sentences[1]));
        Assert.Equal(unit.Text, string.Concat(view.Sentences.Select(s => s.Gap + string.Concat(s.Pieces.Select(p => p.Text)))));
    }

    [Fact]
    public void A_paragraph_as_long_as_a_book_is_cut_where_a_short_one_would_be()
    {
        const int Sentences = 20_000;
        var unit = new Unit(string.Join(' ', Enumerable.Repeat("He went home.", Sentences))) { Sentences = [.. Enumerable.Range(0, Sentences).Select(i => new Span(i * 14, 13))] };
        ImmutableArray<DifferenceMark> marks = [.. Enumerable.Range(0, Sentences).SelectMany(i => new[]
        {
            new DifferenceMark(new Span((i * 14) + 3, 4), DifferenceKind.Content, "walked"), new DifferenceMark(new Span((i * 14) + 13, 0), DifferenceKind.Content, "at once"),
        })];

        var view = new ParagraphCutter(unit, marks, []).Cut(_ => "");

        Assert.All(view.Sentences, sentence => Assert.Equal("He |went!walked| home.|^at once", Told(sentence)));
    }

    private static string Told(SentenceView sentence) => string.Join('|', sentence.Pieces.Select(piece =>
        piece.IsCaret ? $"^{piece.There}" : $"{piece.Text}{(piece.Difference == DifferenceKind.Same ? "" : $"!{piece.There}")}{(piece.Findings.IsEmpty ? "" : "*")}"));
}
