using Workbench.Divergences;
using Xunit;

namespace Workbench.Core.Tests.Divergences;

public sealed class FlagTests
{
    private static readonly DateTimeOffset Noon = new(2026, 1, 2, 12, 0, 0, TimeSpan.Zero);

    private static Flag Fresh { get; } = new("f1", "ferry", FlagAnchor.Of(TinyWork.Create(), TinyWork.Create().Rows[1]), "anna", Noon);

    [Theory]
    [InlineData("omission", "accuracy/omission")]
    [InlineData("Accuracy/Mistranslation", "accuracy/mistranslation")]
    [InlineData("accuracy / over translation", "accuracy/over-translation")]
    [InlineData("terminology", "terminology")]
    [InlineData("style", "style")]
    [InlineData("Fluency/Register", null)]
    [InlineData("Style/Register", "style/language-register")]
    [InlineData("fluency", "linguistic-conventions")]
    [InlineData("fluency/grammar", "linguistic-conventions/grammar")]
    [InlineData("untranslated", "accuracy/untranslated")]
    [InlineData("style/omission", null)]
    [InlineData("tone", null)]
    [InlineData("", null)]
    public void A_category_is_known_by_its_full_and_its_short_name(string written, string? known) => Assert.Equal(known, FlagCategories.Parse(written));

    [Fact]
    public void Every_finding_falls_under_a_category_of_MQM() =>
        Assert.All(Enum.GetValues<DivergenceKind>(), kind => Assert.Contains(FlagCategories.Of(kind), FlagCategories.All));

    [Fact]
    public void A_flag_is_open_until_somebody_answers_and_discussed_until_somebody_rules()
    {
        var discussed = new FlagChange { Comment = "Why?" }.Apply(Fresh, "boris", Noon);
        var resolved = new FlagChange { Decision = "keep", Reason = "the drafts" }.Apply(discussed, "clara", Noon);
        var reopened = new FlagChange { Reopen = true, Reason = "a new source" }.Apply(resolved, "boris", Noon);
        var again = new FlagChange { Decision = "change" }.Apply(reopened, "clara", Noon);

        Assert.Equal([FlagStatus.Open, FlagStatus.Discussed, FlagStatus.Resolved, FlagStatus.Discussed, FlagStatus.Resolved], new[] { Fresh, discussed, resolved, reopened, again }.Select(f => f.Status));
        Assert.Equal(["keep", "change"], again.Rulings.Select(r => r.Decision));
        Assert.Equal("a new source", again.Rulings[0].Reopened?.Text);
        Assert.Equal("change", again.Ruling?.Decision);
    }

    [Fact]
    public void A_person_has_one_vote_and_may_change_it()
    {
        var first = new FlagChange { Vote = VoteSide.For }.Apply(new FlagChange { Vote = VoteSide.For }.Apply(Fresh, "anna", Noon), "boris", Noon);
        var changed = new FlagChange { Vote = VoteSide.Against }.Apply(first, "boris", Noon);
        var withdrawn = new FlagChange { WithdrawVote = true }.Apply(changed, "anna", Noon);

        Assert.Equal([("anna", VoteSide.For), ("boris", VoteSide.Against)], changed.Votes.Select(v => (v.Who, v.Side)));
        Assert.Equal("boris", Assert.Single(withdrawn.Votes).Who);
    }

    [Fact]
    public void What_is_done_at_one_time_is_told_in_one_line()
    {
        var change = new FlagChange { Comment = "No.", Vote = VoteSide.Against, AddTags = ["tone", "letters"] };

        Assert.Equal(("comment", "No.; vote against; tagged tone, letters"), (change.Verb, change.Description));
        Assert.Equal(["letters", "tone"], change.Apply(Fresh, "boris", Noon).Tags.AsEnumerable());
        Assert.Equal("", new FlagChange().Description);
    }
}
