using System.Collections.Immutable;
using Workbench.Aligning;
using Workbench.Statistics;
using Workbench.Works;
using Xunit;

namespace Workbench.Core.Tests.Statistics;

public sealed class StatisticsTests
{
    [Fact]
    public void A_row_twice_as_long_as_usual_has_the_ratio_two()
    {
        var work = SmallWork.Of(["abcd", "abcd"], ["abcd", "ab"], ["abcd", "abcdef"], ["abcd", null]);
        Assert.Equal([1, 0.5, 1.5, null], LengthRatios.Of(work, 0).Select(ratio => ratio is { } r ? Math.Round(r, 3) : (double?)null));
    }

    [Fact]
    public void A_version_that_is_longer_throughout_is_no_longer_than_usual_anywhere()
    {
        var work = SmallWork.Of(["ab", "abcdef"], ["abcd", "abcdefghijkl"]);
        Assert.Equal([1.0, 1.0], LengthRatios.Of(work, 0).ToList());
    }

    [Theory]
    [InlineData("the ferry left", "the ferry left", 0)]
    [InlineData("the ferry leaves", "the ferries leave", 0)]
    [InlineData("ferry", "boat", 1)]
    [InlineData("old ferry", "old boat", 0.667)]
    public void Versions_are_as_far_apart_as_their_stems(string a, string b, double expected) =>
        Assert.Equal(expected, Math.Round(Assert.Single(Dispersion.Of(SmallWork.Of(["паром", a, b])))!.Value, 3));

    [Fact]
    public void Of_three_versions_the_mean_of_all_pairs_counts_and_one_alone_has_no_dispersion()
    {
        var spread = Dispersion.Of(SmallWork.Of(["паром", "ferry", "ferry", "boat"], ["река", "river", null, null]));
        Assert.Equal(2 / 3.0, spread[0]!.Value, 6);
        Assert.Null(spread[1]);
    }

    [Fact]
    public void Omissions_and_additions_are_counted_in_paragraphs_and_in_sentences_with_their_rows()
    {
        var work = SmallWork.Of(["один", "one"], ["два", null], [null, "added"], ["три", "three"])
            .WithLink(0, 3, link => link with { Sentences = [new Link(UnitGroup.Range(0, 1), UnitGroup.Range(0, 1)), new Link(UnitGroup.Range(1, 2), UnitGroup.Empty)] });
        var losses = VersionLosses.Of(work, 0);
        Assert.Equal((1, 2, 1, 0), (losses.OmittedParagraphs, losses.OmittedSentences, losses.AddedParagraphs, losses.AddedSentences));
        Assert.Equal([2, 3], losses.OmissionRows.ToList());
        Assert.Equal([1], losses.AdditionRows.ToList());
    }

    [Fact]
    public void Rows_are_sorted_into_steps_of_confidence_and_certainty_is_in_the_last()
    {
        var work = SmallWork.Of(["один", "one"], ["два", "two"], ["три", "three"])
            .WithLink(0, 0, link => link with { Confidence = 0.55 }).WithLink(0, 1, link => link with { Confidence = 0 });
        var steps = ConfidenceHistogram.Of(work, 0);
        Assert.Equal([1], steps[0].ToList());
        Assert.Equal([0], steps[5].ToList());
        Assert.Equal([2], steps[9].ToList());
        Assert.Equal(3, steps.Sum(step => step.Length));
    }

    [Fact]
    public void The_share_reviewed_counts_what_people_confirmed_or_pinned()
    {
        var work = SmallWork.Of(["один", "one"], ["два", "two"], ["три", "three"], ["пять", "five"])
            .WithLink(0, 0, link => link with { State = LinkState.Confirmed })
            .WithLink(0, 1, link => link with { State = LinkState.Pinned })
            .WithLink(0, 2, link => link with { State = LinkState.Stale });
        var version = VersionStatistics.Of(work, 0);
        Assert.Equal(0.5, version.Reviewed);
        Assert.Equal([2], version.States[LinkState.Stale].ToList());
        Assert.Equal([3], version.States[LinkState.Draft].ToList());
    }

    [Fact]
    public void A_series_is_cut_into_equal_parts_with_their_quartiles()
    {
        ImmutableArray<double?> values = [1, 2, 3, 4, 5, null, null, null, null, null, 7];
        var bins = SeriesBin.Of(values, 3);
        Assert.Equal([(0, 3), (4, 7), (8, 10)], bins.Select(bin => (bin.FirstRow, bin.LastRow)));
        Assert.Equal((1.75, 2.5, 3.25, 1, 4), (bins[0].Low, bins[0].Median, bins[0].High, bins[0].Least, bins[0].Most));
        Assert.Equal(7, bins[2].Median);
    }

    [Fact]
    public void A_part_of_a_series_without_values_is_left_out() => Assert.Equal(3, Assert.Single(SeriesBin.Of([null, null, 3.0, null], 2)).Median);

    [Fact]
    public void A_work_without_rows_has_statistics_without_values()
    {
        var work = new AlignedWork(new Work("w"), new WorkText(new TextDescription("original", TextRole.Original, Language.Russian), new Document(Language.Russian, [])), []);
        Assert.Empty(WorkStatistics.Of(work).Dispersion);
        Assert.Empty(SeriesBin.Of([], 10));
    }
}
