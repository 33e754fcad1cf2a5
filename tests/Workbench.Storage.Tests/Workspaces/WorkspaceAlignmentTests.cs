using Workbench.Aligning;
using Workbench.Divergences;
using Workbench.Storage.Tests.Support;
using Workbench.Works;
using Xunit;
using static Workbench.Storage.Tests.Support.Texts;

namespace Workbench.Storage.Tests.Workspaces;

public sealed class WorkspaceAlignmentTests : IDisposable
{
    private readonly OpenWorkspace open = OpenWorkspace.OnDisk();

    public WorkspaceAlignmentTests()
    {
        open.Workspace.AddText(Letters, Original("o0", "o1", "o2", "o3"));
        open.Workspace.AddText(Letters, Version("v", "v0", "v1", "v2", "v3"));
    }

    private Workspace Workspace => open.Workspace;

    public void Dispose() => open.Dispose();

    [Fact]
    public void An_alignment_comes_back_in_the_order_it_was_given()
    {
        Link[] links = [Added(0), Link(0, 1), Link(UnitGroup.Range(1, 2), []), Added(2), Added(3), Link(UnitGroup.Range(3, 1), [])];
        Workspace.SetAlignment("letters", "v", new Alignment(4, 4, links), "by hand");

        var back = open.Reopen().FindAlignment("letters", "v")!;

        Assert.Equal(links.Select(l => l.ToString()), back.Links.Select(l => l.ToString()));
    }

    [Fact]
    public void A_page_of_links_begins_at_a_unit_of_the_original()
    {
        Workspace.SetAlignment("letters", "v", new Alignment(4, 4, [Added(0), Link(0, 1), Link(UnitGroup.Range(1, 2), []), Added(2), Added(3), Link(UnitGroup.Range(3, 1), [])]), "by hand");

        Assert.Equal(["[1,2]:[]", "[]:[2]", "[]:[3]"], Workspace.Links("letters", "v", new UnitIndex(1), 3).Select(l => l.ToString()));
        Assert.Equal(["[3]:[]"], Workspace.Links("letters", "v", new UnitIndex(2), 9).Select(l => l.ToString()));
    }

    [Fact]
    public void The_aligned_work_has_the_versions_asked_for()
    {
        Workspace.AddText(Letters, Version("u", "u0"));
        Workspace.SetAlignment("letters", "v", OneToOne(4), "run");

        Assert.Equal(["v"], Workspace.AlignedSigla("letters"));
        Assert.Equal("v2", Workspace.FindAlignedWork("letters") is { } work ? work.VersionText(work.Rows[2], 0) : null);
        Assert.Empty(Workspace.FindAlignedWork("letters", [])!.Versions);
        Assert.Contains("align letters --siglum u", Assert.Throws<WorkspaceException>(() => Workspace.FindAlignedWork("letters", ["u"])).WayOut, StringComparison.Ordinal);
        Assert.Throws<WorkspaceException>(() => Workspace.FindAlignedWork("letters", ["nobody"]));
        Assert.Null(Workspace.FindAlignedWork("nothing"));
    }

    [Fact]
    public void An_alignment_that_does_not_fit_the_texts_is_refused()
    {
        Assert.Throws<WorkspaceException>(() => Workspace.SetAlignment("letters", "v", OneToOne(3), "run"));
        Assert.Throws<WorkspaceException>(() => Workspace.SetAlignment("letters", "original", OneToOne(4), "run"));
        Assert.Throws<WorkspaceException>(() => Workspace.SetAlignment("letters", "nobody", OneToOne(4), "run"));
        Assert.Null(Workspace.FindAlignment("letters", "v"));
    }

    [Fact]
    public void A_few_links_are_replaced_and_the_others_stay()
    {
        Workspace.SetAlignment("letters", "v", OneToOne(4), "run");
        var merged = Link(UnitGroup.Range(1, 2), UnitGroup.Range(1, 1)) with { State = LinkState.Pinned };

        Workspace.ReplaceLinks("letters", "v", [Link(1, 1), Link(2, 2)], [Added(2), merged], "merged");

        var links = open.Reopen().FindAlignment("letters", "v")!.Links;
        Assert.Equal(["[0]:[0]", "[]:[2]", "[1,2]:[1]", "[3]:[3]"], links.Select(l => l.ToString()));
        Assert.Equal(LinkState.Pinned, links[2].State);
    }

    [Fact]
    public void Links_that_are_no_longer_as_read_or_cover_other_units_are_refused()
    {
        Workspace.SetAlignment("letters", "v", OneToOne(4), "run");

        Assert.Throws<WorkspaceException>(() => Workspace.ReplaceLinks("letters", "v", [Link(1, 2)], [Link(1, 2)], "x"));
        Assert.Throws<WorkspaceException>(() => Workspace.ReplaceLinks("letters", "v", [Link(1, 1)], [Link(1, 2)], "x"));
        Assert.Throws<WorkspaceException>(() => Workspace.ReplaceLinks("letters", "v", [], [], "x"));
        Assert.Equal(4, Workspace.FindAlignment("letters", "v")!.Links.Length);
    }

    [Fact]
    public void Removing_a_version_takes_its_alignment_along_and_undo_brings_both_back()
    {
        Workspace.SetAlignment("letters", "v", OneToOne(4), "run");
        var before = open.Content();

        Workspace.RemoveText("letters", "v");
        Assert.Null(Workspace.FindAlignment("letters", "v"));

        Workspace.Undo("letters");
        Assert.Equal(before, open.Content());
        Workspace.RemoveText("letters", "original");
        Assert.Null(Workspace.FindAlignment("letters", "v"));
        Assert.NotNull(Workspace.FindText("letters", "v"));
    }

    [Fact]
    public void A_changed_text_makes_links_stale_and_loses_none()
    {
        var pinned = OneToOne(4).Links.Select(l => l with { State = LinkState.Pinned });
        Workspace.SetAlignment("letters", "v", new Alignment(4, 4, pinned), "by hand");

        Workspace.ReplaceText("letters", Version("v", "new", "v0", "v1 changed", "v2", "v3"));

        var links = Workspace.FindAlignment("letters", "v")!.Links;
        Assert.Equal(["[]:[0]", "[0]:[1]", "[1]:[2]", "[2]:[3]", "[3]:[4]"], links.Select(l => l.ToString()));
        Assert.Equal([LinkState.Stale, LinkState.Pinned, LinkState.Stale, LinkState.Pinned, LinkState.Pinned], links.Select(l => l.State));
    }

    [Fact]
    public void A_changed_original_takes_all_alignments_and_flags_along()
    {
        Workspace.SetAlignment("letters", "v", OneToOne(4), "run");
        var work = Workspace.FindAlignedWork("letters")!;
        var id = Workspace.AddFlag(new Flag("", "letters", FlagAnchor.Of(work, work.Rows[2], "v"), "anna", default)).Subject!;

        Workspace.ReplaceText("letters", Original("o0", "o2", "o3", "o4"));

        Assert.Equal(["[0]:[0]", "[]:[1]", "[1]:[2]", "[2]:[3]", "[3]:[]"], Workspace.FindAlignment("letters", "v")!.Links.Select(l => l.ToString()));
        var flag = Workspace.FindFlag(id)!;
        Assert.Equal("[1]", flag.Anchor.Original.ToString());
        Assert.Equal("[2]", flag.Anchor.Version.ToString());
        Assert.Equal(ContentHash.OfText("o2"), Assert.Single(flag.Anchor.OriginalHashes));
    }

    [Fact]
    public void Flags_are_numbered_changed_and_removed()
    {
        Workspace.SetAlignment("letters", "v", OneToOne(4), "run");
        var work = Workspace.FindAlignedWork("letters")!;
        Flag At(int row) => new("", "letters", FlagAnchor.Of(work, work.Rows[row]), "anna", default) { Note = $"row {row}" };

        var later = Workspace.AddFlag(At(3)).Subject!;
        var earlier = Workspace.AddFlag(At(1)).Subject!;

        Assert.Equal([earlier, later], Workspace.Flags("letters").Select(f => f.Id));
        Workspace.ChangeFlag("letters", later, new FlagChange { Decision = "keep", Reason = "the drafts" });
        Workspace.RemoveFlag("letters", earlier);
        Assert.Equal("keep", Assert.Single(open.Reopen().Flags("letters")).Ruling?.Decision);
        Assert.Throws<WorkspaceException>(() => Workspace.RemoveFlag("letters", earlier));
        Assert.Throws<WorkspaceException>(() => Workspace.AddFlag(At(1) with { Id = later }));
        Assert.Throws<WorkspaceException>(() => Workspace.AddFlag(At(1) with { WorkId = "nothing" }));
    }

    private static Link Added(int version) => Link([], UnitGroup.Range(version, 1));
}
