using Workbench.Aligning;
using Workbench.Core.Tests.Importing;
using Workbench.Works;
using Xunit;

namespace Workbench.Core.Tests.Works;

public sealed class OldSpellingTests
{
    private const string Old = "Старый мельникъ вышелъ на крыльцо и долго смотрѣлъ, какъ онъ идетъ по дорогѣ. Въ этомъ мірѣ все было тихо.";

    [Theory]
    [InlineData("вѣкъ", "век")]
    [InlineData("мірѣ", "мире")]
    [InlineData("Ѳедоръ", "Федор")]
    [InlineData("стараго", "старого")]
    [InlineData("синяго", "синего")]
    [InlineData("добрыя", "добрые")]
    [InlineData("объявление", "объявление")]
    [InlineData("благо", "благо")]
    public void A_word_has_its_modern_form(string old, string modern) => Assert.Equal(modern, OldSpelling.Modern(old));

    [Fact]
    public void A_text_in_the_old_spelling_is_Russian_keeps_it_and_is_said_to_be_in_it()
    {
        var result = Sources.Import(Old);

        Assert.Equal(("ru", Old, true), (result.Document.Language.Tag, result.Document.Units[0].Text, result.Report.IsInOldSpelling));
        Assert.False(Sources.Import(Sources.Russian).Report.IsInOldSpelling);
    }

    [Fact]
    public void Old_and_modern_spelling_of_one_text_are_aligned_alike()
    {
        string[] version = ["The mill was old.", "A century passed, and another century.", "The world was silent.", "The century was old, the world was older."];
        string[] old = ["Мельница была старая.", "Прошелъ вѣкъ, и еще вѣкъ.", "Міръ молчалъ.", "Вѣкъ былъ старъ, міръ былъ старше."];
        string[] modern = ["Мельница была старая.", "Прошел век, и еще век.", "Мир молчал.", "Век был стар, мир был старше."];

        Assert.Equal(Links(modern, version), Links(old, version));
    }

    private static string[] Links(string[] original, string[] version) =>
        [.. Aligner.AlignUnits(original, Language.Russian, version, Language.English, AlignmentOptions.Default, null, default).Links.Select(link => $"{link} {link.Confidence:F2}")];
}
