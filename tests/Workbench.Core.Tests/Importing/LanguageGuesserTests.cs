using Workbench.Core.Tests.Importing.Formats;
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

    [Theory]
    [InlineData("pt", "O velho saiu e olhou durante muito tempo para a estrada que levava à cidade vizinha.")]
    [InlineData("nl", "De oude man kwam naar buiten en keek lange tijd naar de weg die naar de stad liep.")]
    [InlineData("cs", "Starý muž vyšel ven a dlouho se díval na cestu, která vedla do města.")]
    [InlineData("sv", "Den gamle mannen kom ut och såg länge på vägen som ledde till staden.")]
    [InlineData("fi", "Vanha mies tuli ulos ja katsoi pitkään tietä, joka johti kaupunkiin.")]
    [InlineData("hu", "Az öreg ember kijött és sokáig nézte az utat, amely a városba vezetett.")]
    [InlineData("sr", "Старац је изашао и дуго гледао пут који је водио у град.")]
    [InlineData("el", "Ο γέρος βγήκε και κοίταξε για πολλή ώρα τον δρόμο.")]
    [InlineData("ka", "მოხუცი გამოვიდა და დიდხანს უყურებდა გზას.")]
    [InlineData("zh", "老人走出来，久久地望着那条路。")]
    [InlineData("ja", "老人は外に出て、長い間その道を見ていた。")]
    public void Other_languages_are_told_by_their_letters_and_script(string tag, string sentence) => Assert.Equal(tag, LanguageGuesser.Guess(sentence).Tag);

    [Theory]
    [InlineData("\u202Eтекст\u202C\n\nПервый абзац <script>alert(1)</script>\n\n🙂👍🏽👩‍👩‍👧 эмодзи\n")]
    [InlineData("Мама \u202Eмыла\u202C раму 🙂. <b>Она</b> у окна.\n\nПапа \u202Eпил\u202C чай. 👩‍👩‍👧\n\n<img src=x onerror=alert(1)>\n\nКот спал на полу. 🎉\n")]
    [InlineData("Привет, \u202Eмир\u202C! <script>document.title='x'</script> & <b>жирный</b> эпитет 🙂🙂, снова текст.")]
    public void Markup_emoji_and_turned_text_do_not_hide_Russian(string text) => Assert.Equal(Language.Russian, LanguageGuesser.Guess(text));

    [Fact]
    public void A_language_that_lacks_the_letters_of_every_other_word_is_not_even_likely() =>
        Assert.DoesNotContain(LanguageGuesser.Likely("Рыжий конь щиплет траву. Юный всадник пьёт чай. Эй, мальчишки!"), language => language.Tag is "sr" or "mk" or "uk");

    [Theory]
    [InlineData("Ivan Petrov, Maria Sidorova, Anna Volkova")]
    [InlineData("lorem dolor xyzzy plugh qwerty foobar bazquux")]
    public void Names_and_no_words_at_all_are_no_language(string text) => Assert.Equal(Language.Unknown, LanguageGuesser.Guess(text));

    [Fact]
    public void For_a_text_that_is_not_sure_the_likely_languages_are_named() =>
        Assert.Contains(LanguageGuesser.Likely("Он и она"), language => language.Tag is "ru" or "bg" or "mk");

    [Theory]
    [InlineData("ru", "Он сказал: «C'est la vie, mon ami, et je ne veux pas la changer», и вышел.", "fr C'est la vie, mon ami, et je ne veux pas la changer")]
    [InlineData("en", "The old man said: “Je ne veux pas la changer, car elle est comme elle est.” Then he went out and looked at the road.", "fr Je ne veux pas la changer, car elle est comme elle est.")]
    [InlineData("de", "Er sagte: „The old man came out and looked at the road for a long time.“ Dann ging er hinaus und sah auf die Straße.", "en The old man came out and looked at the road for a long time.")]
    public void A_passage_in_another_language_is_told(string home, string text, string passage)
    {
        var unit = TextImporter.Import(Sources.Utf8(text), new ImportOptions { Language = Language.Parse(home) }).Document.Units[0];

        Assert.Equal([passage], Told.Passages(unit));
    }

    [Fact]
    public void Names_in_another_script_are_no_passages()
    {
        var unit = Sources.Import("Он читал Pall Mall Gazette и молчал, а потом вышел на улицу и пошёл домой.").Document.Units[0];

        Assert.Empty(unit.Passages);
    }

    [Fact]
    public void Quotations_in_another_language_do_not_mislead() =>
        Assert.Equal("ru", LanguageGuesser.Guess("Он сказал: «C'est la vie, mon ami», и вышел, а мы остались за столом.").Tag);
}
