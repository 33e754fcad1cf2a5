using Workbench.Aligning;
using Workbench.Editing;
using Workbench.Works;
using Xunit;

namespace Workbench.Core.Tests.Editing;

public sealed class RowEditTests
{
    private static readonly AlignedWork Plain = Works.Of(4, (4, "0:0 1:1 2:2 3:3"), (4, "0:0 1:1 2:2 3:3"));

    [Fact]
    public void Merging_a_row_with_the_one_above_joins_them_in_every_version()
    {
        var edit = RowEdits.MergeWithPrevious(Plain, 2);
        Assert.Equal("0|0|0 12|12|12 3|3|3", edit.After.Rows());
        Assert.Equal(LinkState.Confirmed, edit.After.StateAt(1));
        Assert.Equal(1, edit.GoalRow);
    }

    [Fact]
    public void An_addition_is_merged_into_the_row_in_which_its_version_has_something()
    {
        var work = Works.Of(2, (3, "0:0 :1 1:2"), (2, "0:0 1:1"));
        Assert.Equal("0|01|0 1|2|1", RowEdits.MergeWithPrevious(work, 1).After.Rows());
        Assert.Equal("0|0|0 1|12|1", RowEdits.MergeWithPrevious(work, 2).After.Rows());
    }

    [Fact]
    public void The_first_row_has_none_above_to_be_merged_with() =>
        Assert.Equal(EditRefusal.NoRowAbove, Assert.Throws<EditException>(() => RowEdits.MergeWithPrevious(Plain, 0)).Refusal);

    [Fact]
    public void An_empty_row_stands_opposite_the_text_on_either_side() =>
        Assert.Equal("0|0|0 -|1|- 1|-|1 2|2|2 3|3|3", RowEdits.SetApart(Plain, 1, 0).After.Rows());

    [Fact]
    public void An_omission_keeps_its_reason_and_leaves_the_text_as_an_addition()
    {
        var edit = RowEdits.Omit(Plain, 1, 1, OmissionReason.Censored);
        Assert.Equal("0|0|0 -|-|1 1|1|- 2|2|2 3|3|3", edit.After.Rows());
        Assert.Equal(OmissionReason.Censored, edit.After.Rows[2].Cells[1].Links[0].Reason);
        Assert.Equal(EditRefusal.NeedsVersion, Assert.Throws<EditException>(() => RowEdits.Omit(Plain, 1, null, OmissionReason.Unknown)).Refusal);
    }

    [Fact]
    public void Rows_that_are_swapped_are_moved_and_swapped_back_are_not()
    {
        var swapped = RowEdits.SwapWithPrevious(Plain, 2, 0).After;
        Assert.Equal("0|0|0 1|2|1 2|1|2 3|3|3", swapped.Rows());
        Assert.All(swapped.Rows[1..3], row => Assert.True(row.Cells[0].Links[0].Moved));
        var back = RowEdits.SwapWithPrevious(swapped, 2, 0).After;
        Assert.Equal(Plain.Rows(), back.Rows());
        Assert.DoesNotContain(back.Versions[0].Alignment.Links, link => link.Moved);
    }

    [Fact]
    public void Pushed_text_moves_row_by_row_to_the_next_empty_cell()
    {
        var work = Works.Of(5, (4, "0:0 1:1 2:2 3: 4:3"));
        var pushed = TextMoves.PushDown(work, 1, 0);
        Assert.Equal("0|0 1|- 2|1 3|2 4|3", pushed.After.Rows());
        Assert.Equal(2, pushed.GoalRow);
        Assert.Equal(LinkState.Confirmed, pushed.After.StateAt(2));
        Assert.Equal(LinkState.Suggested, pushed.After.StateAt(3));
    }

    [Fact]
    public void Pushed_text_stops_before_a_link_of_a_person_and_stands_alone_there()
    {
        var work = LinkMarks.Confirm(Works.Of(4, (4, "0:0 1:1 2:2 3:3")), 2, 0).After;
        Assert.Equal("0|- 1|0 -|1 2|2 3|3", TextMoves.PushDown(work, 0, 0).After.Rows());
    }

    [Fact]
    public void Pulled_text_joins_the_row_above_and_the_rows_below_follow()
    {
        var work = Works.Of(4, (3, "0:0 1:1 2:2 3:"));
        Assert.Equal("0|01 1|2 2|- 3|-", TextMoves.PullUp(work, 1, 0).After.Rows());
        Assert.Equal(Works.Of(4, (3, "0:0 1:1 2:2 3:")).Rows(), TextMoves.PullUp(TextMoves.PushDown(work, 1, 0).After, 2, 0).After.Rows());
    }

    [Fact]
    public void A_sentence_taken_to_the_row_above_leaves_its_paragraph_and_keeps_its_partners()
    {
        var work = Works.Of(2, (2, "0:0 1:1"));
        var edit = TextMoves.FirstSentenceUp(work, 1, 0);
        Assert.Equal("0|01 1|2", edit.After.Rows());
        Assert.Equal(["First a0. Last a0.", "First a1.", "Last a1."], edit.After.Versions[0].Text.Document.Units.Select(u => u.Text));
        Assert.Equal(0, edit.GoalRow);
    }

    [Fact]
    public void A_sentence_of_the_original_goes_down_in_every_version()
    {
        var edit = TextMoves.LastSentenceDown(Works.Of(2, (2, "0:0 1:1"), (1, "0:0 1:")), 0, null);
        Assert.Equal("0|0|0 12|1|-", edit.After.Rows());
        Assert.Equal("Last original0.", edit.After.Original.Document.Units[1].Text);
    }

    [Fact]
    public void The_last_sentence_of_all_has_no_row_below_to_go_to() =>
        Assert.Equal(EditRefusal.NoRowBelow, Assert.Throws<EditException>(() => TextMoves.LastSentenceDown(Plain, 3, 0)).Refusal);

    [Fact]
    public void Confirming_all_above_leaves_alone_what_a_change_of_text_made_stale()
    {
        var stale = UnitEdits.Rewrite(Plain, 0, new UnitIndex(1), new Unit("Other words.")).After;
        var edit = LinkMarks.ConfirmAllAbove(stale, 2, null).After;
        Assert.Equal([LinkState.Confirmed, LinkState.Stale, LinkState.Confirmed, LinkState.Draft], Enumerable.Range(0, 4).Select(row => edit.StateAt(row)));
        Assert.Equal(LinkState.Confirmed, edit.StateAt(1, 1));
    }

    [Fact]
    public void A_pin_is_taken_off_by_the_same_key_and_clearing_says_nothing_any_more()
    {
        var pinned = LinkMarks.TogglePin(Plain, 1, 0).After;
        Assert.Equal(LinkState.Pinned, pinned.StateAt(1));
        Assert.Equal(LinkState.Draft, pinned.StateAt(1, 1));
        Assert.Equal(LinkState.Confirmed, LinkMarks.TogglePin(pinned, 1, 0).After.StateAt(1));
        Assert.Equal(LinkState.Draft, LinkMarks.Clear(pinned, 1, 0).After.StateAt(1));
        Assert.Equal(EditRefusal.AlreadySo, Assert.Throws<EditException>(() => LinkMarks.Clear(Plain, 1, 0)).Refusal);
    }

    [Fact]
    public void A_pinpoint_ties_two_far_cells_and_leaves_the_rest_to_be_looked_at()
    {
        var edit = Realigning.Pinpoint(Works.Of(3, (3, "0:0 1:1 2:2")), 0, 2, 0);
        Assert.Equal("0|2 -|0 1|1 2|-", string.Join(' ', edit.After.Rows().Split(' ').Order(StringComparer.Ordinal).OrderBy(r => r[0] == '-' ? 1.5 : r[0] == '0' ? 1 : 2)));
        Assert.Equal(LinkState.Pinned, edit.After.Rows.Single(r => r.Original.Contains(new UnitIndex(0))).Cells[0].Links[0].State);
    }

    [Fact]
    public void What_is_aligned_anew_lies_between_the_nearest_links_of_people()
    {
        var work = LinkMarks.Pin(LinkMarks.Pin(Works.Of(7, (7, "0:0 1:1 2:2 3:3 4:4 5:5 6:6")), 1, 0).After, 5, 0).After;
        var box = Assert.Single(Realigning.BoxesAround(work, 3, 0));
        Assert.Equal("[2,3,4]:[2,3,4]", $"{box.Original}:{box.Versions}");
        Assert.Equal(["[0]:[0]", "[2,3,4]:[2,3,4]"], Realigning.BoxesAround(work, 1, 0).Select(b => $"{b.Original}:{b.Versions}"));
    }
}
