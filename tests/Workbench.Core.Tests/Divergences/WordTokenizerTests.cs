using FsCheck;
using FsCheck.Fluent;
using Workbench.Divergences;
using Xunit;

namespace Workbench.Core.Tests.Divergences;

public class WordTokenizerTests
{
    [Fact]
    public void Tokens_put_together_are_the_text() =>
        Check.QuickThrowOnFailure(Prop.ForAll<string?>(text => string.Concat(WordTokenizer.Tokenize(text ?? "")) == (text ?? "")));

    [Fact]
    public void Tokens_put_together_are_the_text_for_letters_and_marks_of_print()
    {
        var characters = Gen.Elements([.. "аёЖzI'’-–—…«»“”\u00AD\u0301 \n\t.,;!?0123456789\uD83D\uDE00"]);
        Check.QuickThrowOnFailure(Prop.ForAll(
            characters.ArrayOf().Select(c => new string(c)).ToArbitrary(),
            text => string.Concat(WordTokenizer.Tokenize(text)) == text && WordTokenizer.Tokenize(text).All(t => t.Length > 0)));
    }

    [Theory]
    [InlineData("a well-known man", "a| |well-known| |man")]
    [InlineData("don't, don’t", "don't|,| |don’t")]
    [InlineData("Кто-то сказал: «Да…»", "Кто-то| |сказал|:| |«|Да|…|»")]
    [InlineData("Well... no—yes -- so", "Well|...| |no|—|yes| |--| |so")]
    [InlineData("“Stop!?” he said", "“|Stop|!|?|”| |he| |said")]
    [InlineData("the boys' dog", "the| |boys|'| |dog")]
    [InlineData("1,500.5 and 1 500, or 16.02.1917.", "1,500.5| |and| |1| |500|,| |or| |16.02.1917|.")]
    [InlineData("the 19th, 1990-х, 1904-05", "the| |19th|,| |1990-х|,| |1904|-|05")]
    [InlineData("и\u0306ога", "и\u0306ога")]
    [InlineData("two  \n blanks", "two|  \n |blanks")]
    public void A_text_is_cut_where_a_reader_would_cut_it(string text, string tokens) =>
        Assert.Equal(tokens, string.Join('|', WordTokenizer.Tokenize(text)));

    [Fact]
    public void A_text_without_characters_has_no_tokens() => Assert.Empty(WordTokenizer.Tokenize(""));
}
