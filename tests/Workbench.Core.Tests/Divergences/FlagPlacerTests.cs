using Workbench.Aligning;
using Workbench.Divergences;
using Workbench.Works;
using Xunit;

namespace Workbench.Core.Tests.Divergences;

public sealed class FlagPlacerTests
{
    private readonly AlignedWork work = TinyWork.Create();

    [Fact]
    public void A_flag_on_an_untouched_row_is_current()
    {
        Assert.All(work.Rows, row => Assert.Equal((row.Number, FlagPlaceState.Current), Placed(work, FlagAnchor.Of(work, row, row.Original.IsEmpty ? "lowe-1954" : null))));
    }

    [Fact]
    public void A_flag_goes_with_its_unit_when_rows_are_merged()
    {
        var anchor = FlagAnchor.Of(work, work.Rows[^2], "lowe-1954");
        var merged = With(0, alignment: new Alignment(6, 5, [TinyWork.Link([0], [0]), TinyWork.Link([1, 2], [1]), TinyWork.Link([3, 4, 5], [2, 3, 4])]));

        var (row, state) = Placed(merged, anchor);

        Assert.Contains(anchor.Original.First, merged.Rows[row!.Value].Original);
        Assert.True(merged.Rows[row.Value].Original.Count > 1);
        Assert.Equal(FlagPlaceState.Current, state);
    }

    [Fact]
    public void Marked_words_are_found_again_when_the_text_around_them_is_edited()
    {
        var row = work.Rows.First(r => r.Original.Contains(new UnitIndex(4)));
        var anchor = FlagAnchor.Of(work, row, "lowe-1954") with
        {
            VersionWords = FlagSpan.Find(work.Versions[1].Text.Document, row.Cells[1].Units, "November 18"),
            OriginalWords = FlagSpan.Find(work.Original.Document, row.Original, "16 ноября"),
        };
        var edited = With(1, document: Edited(work.Versions[1].Text.Document, 3, "Egor thought long, and said: not before November 18, because of the geese."));
        var rewritten = With(1, document: Edited(work.Versions[1].Text.Document, 3, "Egor said nothing at all."));

        var place = new FlagPlacer(edited).Place(anchor);

        Assert.Equal((row.Number, FlagPlaceState.Changed), (place.Row, place.State));
        Assert.Equal("November 18", place.VersionWords!.Span.In(edited.Versions[1].Text.Document[new UnitIndex(3)].Text));
        Assert.Equal("16 ноября", place.OriginalWords!.Span.In(work.Original.Document[new UnitIndex(4)].Text));
        Assert.Null(new FlagPlacer(rewritten).Place(anchor).VersionWords);
    }

    [Fact]
    public void A_flag_whose_units_were_removed_and_brought_back_elsewhere_finds_their_words()
    {
        var anchor = FlagAnchor.Of(work, work.Rows[1]) with { Original = UnitGroup.Empty };

        Assert.Equal((1, FlagPlaceState.Current), Placed(work, anchor));
    }

    [Fact]
    public void A_flag_whose_text_is_gone_says_so_and_what_it_was_about()
    {
        var anchor = FlagAnchor.Of(work, work.Rows[1]) with { Original = UnitGroup.Empty, OriginalHashes = [ContentHash.OfText("nowhere")] };

        Assert.Equal((null, FlagPlaceState.Gone), Placed(work, anchor));
        Assert.StartsWith("Паромщик Егор", anchor.Excerpt, StringComparison.Ordinal);
        Assert.Equal((1, FlagPlaceState.Changed), Placed(work, FlagAnchor.Of(work, work.Rows[1], "marsh-1901") with { Siglum = "removed" }));
    }

    [Fact]
    public void Words_of_a_version_go_where_their_unit_is_linked()
    {
        var row = work.Rows.First(r => r.Original.Contains(new UnitIndex(2)));
        var anchor = FlagAnchor.Of(work, row, "lowe-1954") with { VersionWords = FlagSpan.Find(work.Versions[1].Text.Document, UnitGroup.Range(2, 1), "The dog") };
        var relinked = With(1, alignment: new Alignment(6, 6,
            [TinyWork.Link([0], [0]), TinyWork.Link([1], [1]), TinyWork.Link([2], []), TinyWork.Link([3], [2]), TinyWork.Link([4], [3]), TinyWork.Link([5], [4]), TinyWork.Link([], [5])]));

        var (now, _) = Placed(relinked, anchor);

        Assert.Contains(new UnitIndex(3), relinked.Rows[now!.Value].Original);
    }

    private static (int? Row, FlagPlaceState State) Placed(AlignedWork work, FlagAnchor anchor) => new FlagPlacer(work).Place(anchor) is var place ? (place.Row, place.State) : default;

    private static Document Edited(Document document, int unit, string text) => new(document.Language, document.Units.SetItem(unit, document.Units[unit].WithText(text)));

    private AlignedWork With(int version, Alignment? alignment = null, Document? document = null)
    {
        var before = work.Versions[version];
        return new AlignedWork(work.Work, work.Original, work.Versions.SetItem(version, new AlignedVersion(before.Text with { Document = document ?? before.Text.Document }, alignment ?? before.Alignment)));
    }
}
