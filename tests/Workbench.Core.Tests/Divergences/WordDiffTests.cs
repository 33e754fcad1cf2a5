using FsCheck;
using FsCheck.Fluent;
using Workbench.Divergences;
using Xunit;

namespace Workbench.Core.Tests.Divergences;

public class WordDiffTests
{
    [Theory]
    [InlineData("He was tired, and slept.", "He was tired and slept.", "Punctuation:,→")]
    [InlineData("\"Don't,\" she said - at last...", "“Don’t,” she said — at last…", "Punctuation:\"→“ Punctuation:Don't→Don’t Punctuation:\"→” Punctuation:-→— Punctuation:...→…")]
    [InlineData("the Director came", "the director came", "Case:Director→director")]
    [InlineData("To-day the colour of good-bye", "Today the color of good bye", "Spelling:To-day→Today Spelling:colour→color Spelling:good-bye→good bye")]
    [InlineData("Bourkin sat down", "Burkin sat down", "Spelling:Bourkin→Burkin")]
    [InlineData("Он все понял", "Он всё понял", "Spelling:все→всё")]
    [InlineData("a walk in the field", "the walk on the field", "FunctionWord:a→the FunctionWord:in→on")]
    [InlineData("a dreamy sky", "a melancholy sky", "Content:dreamy→melancholy")]
    [InlineData("a pensive grey sky", "a sky", "Omission:pensive grey→")]
    [InlineData("a sky", "a low, dark sky", "Addition:→low, dark")]
    [InlineData("Savialova met Gromoff", "Zavyalova met Gromov", "Spelling:Savialova→Zavyalova Spelling:Gromoff→Gromov")]
    [InlineData("she was forty-one then", "she was fifty-one then", "Number:forty-one→fifty-one")]
    [InlineData("it rained in October here", "it rained in November here", "Number:October→November")]
    [InlineData("In the grey morning he drank tea on the porch.", "He drank tea on the porch in the grey morning.", "Case:he→He Moved:In the grey morning→in the grey morning")]
    [InlineData("in 1905 he left", "in 1907 he left", "Number:1905→1907")]
    [InlineData("In October of the year 1922 Solvinsk", "In October 1922 the town of Solvinsk", "Addition:→1922 the town Omission:the year 1922→")]
    [InlineData("he walks home", "he walked home", "Inflection:walks→walked")]
    public void A_difference_has_the_class_a_reader_would_give_it(string left, string right, string expected) =>
        Assert.Equal(expected, Shown(left, right));

    [Fact]
    public void Sense_differences_that_only_an_article_divides_are_one() =>
        Assert.Equal("Content:bright day of the bitter winter→dark night of the mild autumn", Shown("the bright day of the bitter winter.", "the dark night of the mild autumn."));

    [Fact]
    public void An_article_met_by_chance_across_a_full_stop_is_no_difference_of_case() =>
        Assert.Equal("Content:porch→steps. The dog lay at his feet", Shown("tea on the porch.", "tea on the steps. The dog lay at his feet."));

    [Fact]
    public void A_spelling_is_told_apart_beside_a_longer_change() =>
        Assert.Equal("Spelling:favourite→favorite Content:old dish→meal", Shown("my favourite old dish.", "my favorite meal."));

    [Fact]
    public void Identical_texts_have_similarity_1_and_no_difference() =>
        Check.QuickThrowOnFailure(Prop.ForAll<NonNull<string>>(text =>
        {
            var result = WordDiff.Compare(text.Get, text.Get);
            return result.Similarity == 1 && result.Differences.IsEmpty;
        }));

    [Fact]
    public void Segments_cover_both_texts_and_similarity_is_a_share() => Check.QuickThrowOnFailure(Prop.ForAll(
        Sentences.ToArbitrary(),
        Sentences.ToArbitrary(),
        (left, right) =>
        {
            var result = WordDiff.Compare(left, right);
            return result.Similarity is >= 0 and <= 1 && Covers(left, result.Left) && Covers(right, result.Right);
        }));

    [Fact]
    public void What_is_not_marked_is_the_same_on_both_sides_but_for_white_space() => Check.QuickThrowOnFailure(Prop.ForAll(
        Sentences.ToArbitrary(),
        Sentences.ToArbitrary(),
        (left, right) => Unmarked(left, WordDiff.Compare(left, right).Left) == Unmarked(right, WordDiff.Compare(left, right).Right)));

    [Fact]
    public void A_content_word_weighs_more_than_an_article()
    {
        var content = WordDiff.Compare("the old house by the river", "the old house by the lake").Similarity;
        var article = WordDiff.Compare("the old house by the river", "the old house by a river").Similarity;
        Assert.True(content < article && article < 1, $"{content} {article}");
    }

    [Fact]
    public void Nothing_in_common_has_similarity_0() => Assert.Equal(0, WordDiff.Compare("one grey cat", "").Similarity);

    [Fact]
    public void Very_long_texts_are_compared_by_their_unique_words()
    {
        var words = Enumerable.Range(0, 20_000).Select(i => $"word{i}").ToArray();
        var changed = words.ToArray();
        changed[7_000] = "otherwise";
        var result = WordDiff.Compare(string.Join(' ', words), string.Join(' ', changed));
        var difference = Assert.Single(result.Differences);
        Assert.Equal("word7000", difference.Left.In(result.LeftText));
        Assert.Equal("otherwise", difference.Right.In(result.RightText));
    }

    [Fact]
    public void Five_thousand_words_against_three_are_compared()
    {
        var result = WordDiff.Compare(string.Join(' ', Enumerable.Repeat("on and on it went", 1000)), "on it went");
        Assert.InRange(result.Similarity, 0.0001, 0.01);
    }

    private static Gen<string> Sentences =>
        Gen.Elements("the", "The", "a", "sky", "skies", "grey", "gray", "1905", "five", ",", ".", "—", "--", "don't", "don’t", "кто-то", "всё", "все", " ", "\n", "…")
            .ArrayOf().Select(words => string.Join(' ', words));

    private static bool Covers(string text, IEnumerable<DifferenceSegment> segments) =>
        string.Concat(segments.Select(s => s.Span.In(text))) == text;

    private static string Unmarked(string text, IEnumerable<DifferenceSegment> segments) =>
        string.Concat(segments.Where(s => s.Kind == DifferenceKind.Same).SelectMany(s => s.Span.In(text)).Where(c => !char.IsWhiteSpace(c)));

    private static string Shown(string left, string right) =>
        string.Join(' ', WordDiff.Compare(left, right).Differences.Select(d => $"{d.Kind}:{d.Left.In(left)}→{d.Right.In(right)}"));
}
