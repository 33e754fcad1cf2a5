using Workbench.Divergences;
using Workbench.Works;
using Xunit;

namespace Workbench.Core.Tests.Divergences;

public class HiddenDifferencesTests
{
    [Fact]
    public void A_hidden_class_is_in_no_comparison()
    {
        var work = TinyWork.Pairs(Language.Russian, ["Дом стоял у реки."], (Language.English, ["The colour, grey house."]), (Language.English, ["The color grey home."]));
        Assert.Equal([DifferenceKind.Spelling, DifferenceKind.Punctuation, DifferenceKind.Content], Kinds(ComparisonOptions.Default));
        Assert.Equal([DifferenceKind.Content], Kinds(new ComparisonOptions { Hidden = new HashSet<DifferenceKind> { DifferenceKind.Spelling, DifferenceKind.Punctuation } }));

        IEnumerable<DifferenceKind> Kinds(ComparisonOptions options) =>
            WorkComparer.Compare(work, options)[0].Sisters[0].Differences.Differences.Select(d => d.Kind);
    }

    [Fact]
    public void What_one_version_omits_the_other_adds()
    {
        var differences = WordDiff.Compare("a low dark sky", "a sky");
        Assert.Equal(DifferenceKind.Omission, Assert.Single(differences.SeenBy(isLeft: false)).Kind);
        Assert.Equal(DifferenceKind.Addition, Assert.Single(differences.SeenBy(isLeft: true)).Kind);
    }

    [Fact]
    public void Every_class_is_found_by_its_name() =>
        Assert.All(DifferenceNames.Classes, kind => Assert.Equal(kind, DifferenceNames.Parse(DifferenceNames.Of(kind))));
}
