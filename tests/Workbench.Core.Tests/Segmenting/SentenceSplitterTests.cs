using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using Workbench.Segmenting;
using Workbench.Works;
using Xunit;

namespace Workbench.Core.Tests.Segmenting;

public sealed class SentenceSplitterTests
{
    private const int Megabyte = 1_000_000;

    private static readonly string[] Pieces =
    [
        ".", "!", "?", "…", "...", ". . .", "—", "–", "-", "«", "»", "“", "”", "\"", "'", "’", "(", ")", "[", "]", " ", "  ", "\n", "\n\n", "\r\n", "\t", "\u00A0",
        "\u2029", "А", "а", "И.", "т. е.", "г.", "1917", "5.", "IV", "Mr.", "I", "said", "No.", "[12]", "😀", "\uD83D", "\uDE00", "\0", "\u0001", "\u200B", "й", "ﬁ", "中", "Ленин", ",", ";",
    ];

    private static readonly Language[] Languages = [Language.Russian, Language.English, Language.Parse("de"), Language.Unknown];

    private static Arbitrary<string> Mixtures =>
        Gen.Elements(Pieces).ArrayOf().Select(string.Concat).ToArbitrary();

    [Fact]
    public void Sentences_ascend_and_cover_all_but_white_space_of_any_string() =>
        Check.QuickThrowOnFailure(Prop.ForAll<string>(text => AssertCovered(text ?? "")));

    [Fact]
    public void Sentences_ascend_and_cover_all_but_white_space_of_stops_quotes_and_broken_characters() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(500), Prop.ForAll(Mixtures, AssertCovered));

    [Theory]
    [InlineData("")]
    [InlineData(" \t\n ")]
    public void A_text_without_characters_has_no_sentences(string text) =>
        Assert.Empty(SentenceSplitter.Split(text, Language.English));

    [Theory]
    [InlineData("?!")]
    [InlineData("…")]
    [InlineData("— — —")]
    [InlineData("😀")]
    [InlineData("\uD83D")]
    public void Marks_without_letters_are_one_sentence(string text) =>
        Assert.Equal([new Span(0, text.Length)], SentenceSplitter.Split(text, Language.Russian).ToArray());

    [Fact]
    public void An_empty_line_ends_a_sentence_that_has_no_stop() =>
        AssertSentences("A title\n\nThe text begins", Language.English, "A title", "The text begins");

    [Fact]
    public void A_line_break_is_white_space_like_any_other() =>
        AssertSentences("The line\nbreaks here. Then\nit goes on.", Language.English, "The line\nbreaks here.", "Then\nit goes on.");

    [Fact]
    public void A_dash_glued_to_the_stop_before_it_belongs_to_the_speech_it_opens() =>
        AssertSentences("— Идём.— Куда?— спросил он.", Language.Russian, "— Идём.", "— Куда?— спросил он.");

    [Theory]
    [InlineData("… — ", 1)]
    [InlineData("(.) ", 1)]
    [InlineData("\" ", 1)]
    [InlineData("А. ", 1)]
    [InlineData("a.b", 1)]
    [InlineData("т. е. ", 1)]
    [InlineData("x\u00A0", 1)]
    [InlineData("(«", 1)]
    [InlineData("да", 1)]
    [InlineData("Да. ", Megabyte / 4)]
    [InlineData("«Да!» ", Megabyte / 6)]
    public void A_megabyte_of_anything_is_split_in_one_pass(string piece, int sentences)
    {
        var text = string.Concat(Enumerable.Repeat(piece, Megabyte / piece.Length));

        Assert.Equal(sentences, SentenceSplitter.Split(text, Language.Russian).Length);
    }

    private static void AssertCovered(string text)
    {
        foreach (var language in Languages)
        {
            AssertCovered(text, SentenceSplitter.Split(text, language));
        }
    }

    private static void AssertCovered(string text, ImmutableArray<Span> sentences)
    {
        var end = 0;
        foreach (var sentence in sentences)
        {
            Assert.True(sentence.Start >= end && sentence.Length > 0);
            Assert.True(string.IsNullOrWhiteSpace(text[end..sentence.Start]));
            Assert.False(char.IsWhiteSpace(text[sentence.Start]) || char.IsWhiteSpace(text[sentence.End - 1]));
            end = sentence.End;
        }

        Assert.True(string.IsNullOrWhiteSpace(text[end..]));
    }

    private static void AssertSentences(string text, Language language, params string[] expected) =>
        Assert.Equal(expected, SentenceSplitter.Split(text, language).Select(span => span.In(text)));
}
