using Workbench.Aligning.WordLinks;
using Workbench.Works;
using Xunit;

namespace Workbench.Core.Tests.Divergences;

public class WordLinkTests
{
    private static readonly WordLinker Linker = WordLinker.Teach([], Language.Russian, Language.English);

    [Theory]
    [InlineData("Собака спала у реки .", "The dog slept by the river .", "Собака~dog реки~river .~.")]
    [InlineData("Сольц писал Зиновьеву .", "Salts wrote to Zinoviev .", "Сольц~Salts писал~wrote Зиновьеву~Zinoviev")]
    public void Words_are_linked_by_lexicon_and_likeness(string original, string version, string expected)
    {
        var (left, right) = (original.Split(' '), version.Split(' '));
        var links = Linker.Link(left, right).Select(l => $"{left[l.Original]}~{right[l.Version]}").ToList();
        Assert.All(expected.Split(' '), link => Assert.Contains(link, links));
    }

    [Fact]
    public void A_year_that_one_side_leaves_out_is_linked_to_no_small_word_of_the_other()
    {
        string[] left = ["В", "октябре", "1922", "года", "."], right = ["In", "October", "of", "that", "year", "."];
        Assert.DoesNotContain(Linker.Link(left, right), l => left[l.Original] == "1922" && right[l.Version] is "of" or "that" or ".");
    }

    [Fact]
    public void An_empty_side_has_no_links() => Assert.Empty(Linker.Link([], ["word"]));
}
