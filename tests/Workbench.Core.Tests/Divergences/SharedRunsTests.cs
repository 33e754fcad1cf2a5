using System.Collections.Immutable;
using Workbench.Divergences;
using Xunit;

namespace Workbench.Core.Tests.Divergences;

public class SharedRunsTests
{
    private static readonly string[] Texts = ["The miller lived by the river alone.", "The miller dwelt by the river alone.", "The miller lived near the water alone."];

    [Fact]
    public void A_word_that_two_of_three_versions_have_is_shared_and_one_that_no_other_has_stands_alone()
    {
        Assert.Equal([("lived", "2", "1"), ("by", "1", "2"), ("river", "1", "2")], Runs(0));
        Assert.Equal([("dwelt", "", "0 2"), ("by the river", "0", "2")], Runs(1));
        Assert.Equal(("lived", "0", "1"), Runs(2).First());
        Assert.Contains(Runs(2), run => run is { Words: "near", With: "" });
    }

    [Fact]
    public void With_one_other_version_every_difference_stands_alone() =>
        Assert.All(SharedRuns.Of(0, [Pair(0, 1)]), run => Assert.Empty(run.With));

    [Fact]
    public void Pairs_of_others_and_texts_alike_tell_nothing()
    {
        Assert.Empty(SharedRuns.Of(0, [Pair(1, 2)]));
        Assert.Empty(SharedRuns.Of(0, [new SisterComparison(0, 1, WordDiff.Compare(Texts[0], Texts[0]))]));
    }

    private static IEnumerable<(string Words, string With, string Without)> Runs(int version) =>
        SharedRuns.Of(version, [Pair(0, 1), Pair(0, 2), Pair(1, 2)]).Select(run => (run.Span.In(Texts[version]), Numbers(run.With), Numbers(run.Without)));

    private static string Numbers(ImmutableArray<int> versions) => string.Join(' ', versions);

    private static SisterComparison Pair(int left, int right) => new(left, right, WordDiff.Compare(Texts[left], Texts[right]));
}
