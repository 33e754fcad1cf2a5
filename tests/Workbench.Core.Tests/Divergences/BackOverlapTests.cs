using Workbench.Divergences;
using Workbench.Works;
using Xunit;

namespace Workbench.Core.Tests.Divergences;

/// <summary>Which words of the original come back.</summary>
public class BackOverlapTests
{
    [Fact]
    public void Words_meet_by_their_stems_and_grammar_alone_does_not_count()
    {
        const string Original = "Старый дом стоял у реки.";
        const string Back = "Старого дома у берега не стоял.";

        var overlap = BackOverlap.Of(Original, Back, Language.Russian);

        Assert.Equal(["Старый", "дом", "стоял"], overlap.Original.Select(span => span.In(Original)));
        Assert.Equal(["Старого", "дома", "стоял"], overlap.Back.Select(span => span.In(Back)));
        Assert.Equal(4, overlap.Words);
    }

    [Fact]
    public void A_word_comes_back_as_often_as_both_have_it()
    {
        Assert.Single(BackOverlap.Of("дом дом", "дом", Language.Russian).Original);
        Assert.Single(BackOverlap.Of("дом", "дом дом", Language.Russian).Back);
    }

    [Theory]
    [InlineData("", "дом")]
    [InlineData("дом", "")]
    [InlineData("…", "—")]
    public void Nothing_has_nothing_in_common(string original, string back) => Assert.Empty(BackOverlap.Of(original, back, Language.Russian).Original);

    [Fact]
    public void Ё_and_Е_are_one_letter() => Assert.Single(BackOverlap.Of("Ёлка", "елка", Language.Russian).Original);
}
