using Workbench.Works;
using Xunit;

namespace Workbench.Core.Tests.Works;

public class LowerCaseTests
{
    [Fact]
    public void Every_letter_is_lowered_as_the_system_does_it() =>
        Assert.DoesNotContain(Enumerable.Range(0, 0x10000), c => LowerCase.Of((char)c) != char.ToLowerInvariant((char)c));

    [Theory]
    [InlineData("ЁЖИК")]
    [InlineData("ёжик")]
    [InlineData("Don’t")]
    [InlineData("𐐀𐐨")]
    public void A_word_is_lowered_as_the_system_does_it(string word) => Assert.Equal(word.ToLowerInvariant(), LowerCase.Of(word));
}
