using Workbench.Divergences;
using Workbench.Works;
using Xunit;

namespace Workbench.Core.Tests.Divergences;

public class BadComparisonTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("Он пришёл домой вечером.", "")]
    [InlineData("<b>Он</b> пришёл 😀 домой.", "<i>He</i> came 😀 home.")]
    [InlineData("Он пришёл домой.", "הוא בא הביתה")]
    public void Odd_texts_are_compared_all_the_same(string original, string version)
    {
        var work = TinyWork.Pairs(Language.Russian, [original], (Language.English, [version]));
        Assert.All(WorkComparer.Compare(work).SelectMany(r => r.Versions), v => Assert.InRange(v.Divergence, 0, 1));
    }

    [Fact]
    public void A_row_of_five_thousand_words_against_three_is_no_trouble()
    {
        var work = TinyWork.Pairs(Language.Russian, [string.Join(' ', Enumerable.Repeat("дом стоит у реки", 1250))], (Language.English, ["The house stands."]));
        Assert.InRange(WorkComparer.Compare(work)[0].Versions[0].Divergence, 0.3, 1);
    }

    [Fact]
    public void A_version_in_the_original_s_language_is_compared_too()
    {
        var work = TinyWork.Pairs(Language.English, ["The old house stood by the river."], (Language.English, ["The old house stood by the river."]));
        Assert.DoesNotContain(WorkComparer.Compare(work)[0].Versions[0].Findings, f => f.Severity >= Severity.Minor);
    }
}
