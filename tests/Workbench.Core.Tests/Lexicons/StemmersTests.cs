using Workbench.Lexicons;
using Workbench.Works;
using Xunit;

namespace Workbench.Core.Tests.Lexicons;

public sealed class StemmersTests
{
    [Theory]
    [InlineData("ru", "russian.stems.txt", 200)]
    [InlineData("en", "english.stems.txt", 200)]
    [InlineData("de", "german.stems.txt", 70)]
    [InlineData("fr", "french.stems.txt", 70)]
    public void Words_have_the_stems_of_the_table(string language, string table, int atLeast)
    {
        var pairs = File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Lexicons", table)).Select(line => line.Split(' ')).ToList();

        Assert.True(pairs.Count >= atLeast);
        Assert.Equal(pairs.Select(pair => $"{pair[0]} {pair[1]}"), pairs.Select(pair => $"{pair[0]} {Stemmers.Stem(pair[0], Language.Parse(language))}"));
    }

    [Theory]
    [InlineData("ru", "Книгами", "книгами", "КНИГИ")]
    [InlineData("ru", "ёлки", "Елка", "ЁЛКА")]
    [InlineData("en", "Workers", "worker's", "WORKER’S")]
    [InlineData("de", "Straßen", "strasse", "STRASSEN")]
    [InlineData("fr", "Heureuse", "heureux", "HEUREUSEMENT")]
    public void Forms_of_a_word_meet_in_one_stem_whatever_their_case(string language, params string[] forms) =>
        Assert.Single(forms.Select(form => Stemmers.Stem(form, Language.Parse(language))).Distinct());

    [Theory]
    [InlineData("es")]
    [InlineData("und")]
    public void A_language_without_a_stemmer_keeps_its_words_in_lower_case(string language) =>
        Assert.Equal("casas", Stemmers.Stem("Casas", Language.Parse(language)));

    [Theory]
    [InlineData("")]
    [InlineData("'")]
    [InlineData("’’’")]
    [InlineData("ь")]
    [InlineData("1917")]
    [InlineData("\uD83D")]
    public void What_is_no_word_is_stemmed_without_harm(string word)
    {
        foreach (var language in (string[])["ru", "en", "de", "fr"])
        {
            Assert.True(Stemmers.Stem(word, Language.Parse(language)).Length <= word.Length);
        }
    }

    [Theory]
    [InlineData("ru", 'ё')]
    [InlineData("de", 'ß')]
    [InlineData("fr", 'ë')]
    public void A_word_of_any_length_is_stemmed(string language, char letter) =>
        Assert.NotEmpty(Stemmers.Stem(new string(letter, 1000), Language.Parse(language)));
}
