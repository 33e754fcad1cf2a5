using Workbench.Aligning;
using Workbench.Editing;
using Workbench.Works;
using Xunit;

namespace Workbench.Core.Tests.Editing;

public sealed class UnitEditTests
{
    [Fact]
    public void A_unit_split_at_the_caret_is_two_paragraphs_of_the_same_row()
    {
        var work = Works.Of(3, (3, "0:0 1:1 2:2"));
        var edit = UnitEdits.Split(work, 0, new UnitIndex(1), 9);
        Assert.Equal("0|0 1|12 2|3", edit.After.Rows());
        Assert.Equal(["First a1.", "Last a1."], edit.After.Versions[0].Text.Document.Units[1..3].Select(u => u.Text));
        Assert.All(edit.After.Versions[0].Text.Document.Units[1..3], u => Assert.True(u.IsEdited && u.Sentences.Length == 1));
    }

    [Fact]
    public void A_split_of_the_original_moves_the_numbers_of_all_versions_links()
    {
        var edit = UnitEdits.Split(Works.Of(2, (2, "0:0 1:1"), (1, "01:0")), null, new UnitIndex(0), 7);
        Assert.Equal("012|01|0", edit.After.Rows());
        Assert.Equal(3, edit.After.Original.Document.Units.Length);
    }

    [Fact]
    public void Split_and_merged_again_a_unit_reads_as_before()
    {
        var work = Works.Of(3, (3, "0:0 1:1 2:2"));
        var split = UnitEdits.Split(work, 0, new UnitIndex(1), 12).After;
        var merged = UnitEdits.MergeWithPrevious(split, 0, new UnitIndex(2)).After;
        Assert.Equal(work.Rows(), merged.Rows());
        Assert.Equal(work.Versions[0].Text.Document.Units.Select(u => u.Text), merged.Versions[0].Text.Document.Units.Select(u => u.Text));
    }

    [Fact]
    public void Units_of_two_rows_that_are_merged_bring_their_rows_together() =>
        Assert.Equal("01|0 2|1", UnitEdits.MergeWithPrevious(Works.Of(3, (3, "0:0 1:1 2:2")), 0, new UnitIndex(1)).After.Rows());

    [Fact]
    public void A_paragraph_break_goes_before_the_sentence_of_the_caret()
    {
        var edit = UnitEdits.BreakBeforeSentence(Works.Of(1, (1, "0:0")), 0, new UnitIndex(0), 14);
        Assert.Equal(["First a0.", "Last a0."], edit.After.Versions[0].Text.Document.Units.Select(u => u.Text));
        Assert.Equal(EditRefusal.NothingToSplit, Assert.Throws<EditException>(() => UnitEdits.BreakBeforeSentence(Works.Of(1, (1, "0:0")), 0, new UnitIndex(0), 3)).Refusal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(18)]
    [InlineData(99)]
    public void A_split_without_words_on_either_side_is_refused(int caret) =>
        Assert.Equal(EditRefusal.NothingToSplit, Assert.Throws<EditException>(() => UnitEdits.Split(Works.Of(1, (1, "0:0")), 0, new UnitIndex(0), caret)).Refusal);

    [Fact]
    public void Notes_emphasis_and_passages_go_with_the_words_they_stand_on()
    {
        var unit = new Unit("One two three four")
        {
            Emphases = [new Emphasis(new Span(4, 9), EmphasisKind.Italic)],
            Passages = [new Passage(new Span(14, 4), Language.Russian)],
            Anchors = [new NoteAnchor(3, "1", new UnitIndex(1)), new NoteAnchor(18, "2", new UnitIndex(1))],
        };
        var work = With(unit, new Unit("A note.", UnitKind.Note));
        var split = UnitEdits.Split(work, null, new UnitIndex(0), 7).After.Original.Document.Units;
        Assert.Equal(["One two", "three four", "A note."], split.Select(u => u.Text));
        Assert.Equal(("two", "three", "four"), (split[0].Emphases[0].Span.In(split[0].Text), split[1].Emphases[0].Span.In(split[1].Text), split[1].Passages[0].Span.In(split[1].Text)));
        Assert.Equal([(3, 2), (10, 2)], split.SelectMany(u => u.Anchors).Select(a => (a.Position, a.Note.Value)));
    }

    [Fact]
    public void Other_words_make_the_links_of_a_unit_stale_and_remember_who_vouched_for_them()
    {
        var work = LinkMarks.Pin(Works.Of(2, (2, "0:0 1:1"), (2, "0:0 1:1")), 0, 0).After;
        var after = UnitEdits.Rewrite(work, null, new UnitIndex(0), new Unit("Else.")).After;
        Assert.Equal((LinkState.Stale, true), (after.StateAt(0), after.Rows[0].Cells[0].Links[0].WasConfirmed));
        Assert.Equal((LinkState.Stale, false), (after.StateAt(0, 1), after.Rows[0].Cells[1].Links[0].WasConfirmed));
        Assert.Equal(LinkState.Draft, after.StateAt(1));
    }

    private static AlignedWork With(params Unit[] units) => new(
        new Work("w"),
        new WorkText(new TextDescription("original", TextRole.Original, Language.English), new Document(Language.English, [.. units])),
        []);
}
