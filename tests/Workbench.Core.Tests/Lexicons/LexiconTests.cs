using Workbench.Lexicons;
using Workbench.Works;
using Xunit;

namespace Workbench.Core.Tests.Lexicons;

public sealed class LexiconTests
{
    private static Lexicon Shipped => Lexicon.For(Language.Russian, Language.English)!;

    [Fact]
    public void The_shipped_lexicon_has_words_of_all_kinds()
    {
        Assert.True(Shipped.Pairs.Select(p => p.Original).Distinct(StringComparer.Ordinal).Count() >= 6000);
        Assert.Contains(new LexiconPair("обругать", "abuse"), Shipped.Pairs);
        Assert.Contains(Shipped.Pairs, p => p.Original == "национальный" && p.Version == "national");
    }

    [Fact]
    public void Its_sides_keep_to_their_own_letters()
    {
        Assert.DoesNotContain(Shipped.Pairs, p => p.Original.Any(char.IsAsciiLetter));
        Assert.DoesNotContain(Shipped.Pairs, p => p.Version.Any(c => c is >= 'Ѐ' and <= 'ӿ'));
    }

    [Fact]
    public void It_serves_both_directions_and_no_other_pair()
    {
        Assert.Contains(new LexiconPair("abuse", "обругать"), Lexicon.For(Language.English, Language.Russian)!.Pairs);
        Assert.Null(Lexicon.For(Language.Russian, Language.Parse("de")));
    }

    [Fact]
    public void A_line_gives_every_lemma_every_equivalent()
    {
        var lexicon = Lexicon.Read(new StringReader("# head\n\nговорить, сказать\tspeak; say\n"), "own.txt");
        Assert.Equal(
            ["говорить speak", "говорить say", "сказать speak", "сказать say"],
            lexicon.Pairs.Select(p => $"{p.Original} {p.Version}"));
    }

    [Fact]
    public void A_line_without_two_sides_is_named()
    {
        var fault = Assert.Throws<InputException>(() => Lexicon.Read(new StringReader("дом\thouse\nкот cat\n"), "own.txt"));
        Assert.Equal(("own.txt", 2), (fault.SourceName, fault.Line));
    }

    [Theory]
    [InlineData("went", "en", "go")]
    [InlineData("children", "en", "child")]
    [InlineData("людей", "ru", "человек")]
    [InlineData("шла", "ru", "идти")]
    [InlineData("house", "en", "house")]
    [InlineData("went", "de", "went")]
    public void Irregular_forms_meet_their_word(string form, string language, string word) =>
        Assert.Equal(word, IrregularForms.WordOf(form, Language.Parse(language)));
}
