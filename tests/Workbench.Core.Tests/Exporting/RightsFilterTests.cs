using Workbench.Aligning;
using Workbench.Core.Tests.Divergences;
using Workbench.Exporting;
using Workbench.Works;
using Xunit;

namespace Workbench.Core.Tests.Exporting;

public class RightsFilterTests
{
    [Theory]
    [InlineData("public-domain", RightsState.PublicDomain, 0)]
    [InlineData("Owned", RightsState.Owned, 0)]
    [InlineData("quote-only", RightsState.QuoteOnly, 0)]
    [InlineData("quote-only:300", RightsState.QuoteOnly, 300)]
    [InlineData("never-export", RightsState.NeverExport, 0)]
    public void A_state_is_read_and_written(string text, RightsState state, int words)
    {
        Assert.True(TextRights.TryParse(text, out var rights));
        Assert.Equal(new TextRights(state, words), rights);
        Assert.Equal(text.ToLowerInvariant(), rights.ToString());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("© Somebody 1950")]
    [InlineData("quote-only:0")]
    [InlineData("quote-only:many")]
    public void Other_words_are_no_state(string? text) => Assert.False(TextRights.TryParse(text, out _));

    [Fact]
    public void Without_restrictions_the_work_goes_as_it_is()
    {
        var work = TinyWork.Create();
        var (allowed, leftOut) = RightsFilter.Apply(work);
        Assert.Same(work, allowed);
        Assert.Empty(leftOut);
    }

    [Fact]
    public void A_version_that_must_never_go_goes_with_its_column()
    {
        var (allowed, leftOut) = RightsFilter.Apply(With("never-export"));
        Assert.Equal(["lowe-1954"], allowed.Versions.Select(v => v.Text.Siglum));
        var report = Assert.Single(leftOut);
        Assert.Equal(("marsh-1901", 0, 5, 5), (report.Siglum, report.Words, report.UnitsLeftOut, report.Units));
    }

    [Fact]
    public void A_version_that_may_be_quoted_keeps_its_first_words()
    {
        var (allowed, leftOut) = RightsFilter.Apply(With("quote-only:5"));
        Assert.Equal(["The Ferry", "Yegor the ferryman […]", "", "", ""], allowed.Versions[0].Text.Document.Units.Select(u => u.Text));
        var report = Assert.Single(leftOut);
        Assert.Equal((5, 4, 5), (report.Words, report.UnitsLeftOut, report.Units));
    }

    [Fact]
    public void An_original_that_must_not_go_leaves_its_numbers()
    {
        var work = TinyWork.Create();
        var closed = work.Original with { Description = work.Original.Description with { Rights = "never-export" } };
        var (allowed, _) = RightsFilter.Apply(new AlignedWork(work.Work, closed, work.Versions));
        Assert.False(RightsFilter.HasWords(allowed.Original));
        Assert.Equal(work.Rows.Length, allowed.Rows.Length);
    }

    private static AlignedWork With(string rights)
    {
        var work = TinyWork.Create();
        var marsh = work.Versions[0];
        var closed = marsh with { Text = marsh.Text with { Description = marsh.Text.Description with { Rights = rights } } };
        return new AlignedWork(work.Work, work.Original, [closed, work.Versions[1]]);
    }
}
