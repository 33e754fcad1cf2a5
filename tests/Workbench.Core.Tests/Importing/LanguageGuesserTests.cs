using Workbench.Importing;
using Workbench.Works;
using Xunit;

namespace Workbench.Core.Tests.Importing;

public class LanguageGuesserTests
{
    [Theory]
    [InlineData("ru", "Старик вышел на крыльцо и долго смотрел, как он идёт по дороге.")]
    [InlineData("ru", "Строго секретно. Уважаемые товарищи! Готовлю записки.")]
    [InlineData("en", "The old man came out and looked at the road for a long time.")]
    [InlineData("uk", "Старий вийшов на ґанок і довго дивився, як він іде дорогою.")]
    [InlineData("be", "Стары выйшаў на ганак і доўга глядзеў, як ён ідзе па дарозе.")]
    [InlineData("de", "Der alte Mann trat vor die Tür und sah lange auf die Straße.")]
    [InlineData("fr", "Le vieil homme sortit et regarda longtemps la route qui menait à la ville.")]
    [InlineData("es", "El viejo salió y miró durante mucho tiempo el camino que llevaba a la ciudad.")]
    [InlineData("it", "Il vecchio uscì e guardò a lungo la strada che non era più quella di una volta.")]
    [InlineData("pl", "Stary wyszedł na ganek i długo patrzył, jak on się zbliża do drogi.")]
    [InlineData("bg", "Старецът излезе и дълго гледаше как той се приближава към пътя.")]
    public void A_sentence_is_enough(string tag, string sentence) => Assert.Equal(tag, LanguageGuesser.Guess(sentence).Tag);

    [Theory]
    [InlineData("")]
    [InlineData("1921 1922")]
    [InlineData("Ω")]
    [InlineData("Berlin Paris")]
    public void Without_evidence_the_language_is_unknown(string text) => Assert.Equal(Language.Unknown, LanguageGuesser.Guess(text));

    [Fact]
    public void Quotations_in_another_language_do_not_mislead() =>
        Assert.Equal("ru", LanguageGuesser.Guess("Он сказал: «C'est la vie, mon ami», и вышел, а мы остались за столом.").Tag);
}
