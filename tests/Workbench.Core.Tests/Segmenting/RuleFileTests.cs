using Workbench.Segmenting;
using Workbench.Works;
using Xunit;

namespace Workbench.Core.Tests.Segmenting;

public sealed class RuleFileTests
{
    [Theory]
    [InlineData("Mr.", "Line 1")]
    [InlineData("[openers]\nthe\n[oepners]\nthe", "Line 4")]
    [InlineData("[never]\nMr", "'Mr'")]
    public void A_mistake_in_a_rules_file_is_named(string rules, string named)
    {
        var error = Assert.Throws<FormatException>(() => RuleFile.Parse(new StringReader(rules)));

        Assert.Contains(named, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ru")]
    [InlineData("en")]
    [InlineData("general")]
    public void No_entry_stands_in_two_sections_of_abbreviations(string name)
    {
        var entries = RuleFile.Embedded(name).Abbreviations.Select(entry => entry.ToString());

        Assert.Empty(entries.GroupBy(entry => entry).Where(group => group.Count() > 1).Select(group => group.Key));
    }

    [Fact]
    public void Languages_without_rules_of_their_own_share_the_general_ones() =>
        Assert.Same(RuleSet.For(Language.Parse("de")), RuleSet.For(Language.Unknown));
}
