using Workbench.Aligning;
using Workbench.Storage.Tests.Support;
using Workbench.Works;
using Xunit;
using static Workbench.Storage.Tests.Support.Texts;

namespace Workbench.Storage.Tests.Workspaces;

public sealed class PersonalLinkTests : IDisposable
{
    private readonly OpenWorkspace open = OpenWorkspace.OnDisk();

    public PersonalLinkTests()
    {
        Workspace.AddText(Letters, Original("o0", "o1", "o2", "o3"));
        Workspace.AddText(Letters, Version("v", "v0", "v1", "v2", "v3"));
        Workspace.SetAlignment("letters", "v", OneToOne(4), "run");
    }

    private Workspace Workspace => open.Workspace;

    private IEnumerable<string> Links => Workspace.FindAlignment("letters", "v")!.Links.Select(l => $"{l} {l.State}");

    public void Dispose() => open.Dispose();

    [Fact]
    public void A_pinned_link_survives_every_run()
    {
        Workspace.MakeLink("letters", "v", Link(UnitGroup.Range(1, 2), UnitGroup.Range(1, 1)));
        Assert.Equal(["[0]:[0] Draft", "[1,2]:[1] Pinned", "[]:[2] Suggested", "[3]:[3] Draft"], Links);

        for (var i = 0; i < 3; i++)
        {
            Workspace.Realign("letters", "v", OneToOne(4), "run");
            Assert.Equal(["[0]:[0] Draft", "[1,2]:[1] Pinned", "[]:[2] Suggested", "[3]:[3] Draft"], Links);
        }

        Workspace.Undo();
        Workspace.Undo();
        Workspace.Undo();
        Workspace.Undo();
        Assert.Equal(["[0]:[0] Draft", "[1]:[1] Draft", "[2]:[2] Draft", "[3]:[3] Draft"], Links);
    }

    [Fact]
    public void A_run_that_puts_other_things_together_leaves_the_rest_together()
    {
        var link = Link(1, 1);
        Workspace.ReplaceLinks("letters", "v", [link], [link with { State = LinkState.Confirmed }], "confirmed");

        Workspace.Realign("letters", "v", new Alignment(4, 4, [Link(UnitGroup.Range(0, 4), UnitGroup.Range(0, 4))]), "run");

        Assert.Equal(["[0,2,3]:[0,2,3] Suggested", "[1]:[1] Confirmed"], Links);
        Assert.Empty(Workspace.Check());
    }

    [Fact]
    public void A_confirmed_link_that_became_stale_survives_too_and_says_why()
    {
        var link = Link(1, 1);
        Workspace.ReplaceLinks("letters", "v", [link], [link with { State = LinkState.Confirmed }], "confirmed");
        Workspace.EditUnit("letters", "v", new UnitIndex(1), new Unit("v1 other"));
        Workspace.EditUnit("letters", "original", new UnitIndex(2), new Unit("o2 other"));

        Workspace.Realign("letters", "v", OneToOne(4), "run");

        var links = open.Reopen().FindAlignment("letters", "v")!.Links;
        Assert.Equal([LinkState.Draft, LinkState.Stale, LinkState.Draft, LinkState.Draft], links.Select(l => l.State));
        Assert.True(links[1].WasConfirmed);
        Assert.Equal("unit 1 of 'v' changed", links[1].StaleReason);
    }

    [Fact]
    public void Editing_a_unit_makes_every_link_of_it_stale_and_no_other()
    {
        Workspace.AddText(Letters, Version("w", "w0", "w1", "w2", "w3"));
        Workspace.SetAlignment("letters", "w", OneToOne(4), "run");

        Workspace.EditUnit("letters", "original", new UnitIndex(2), new Unit("o2 other"));

        foreach (var siglum in (string[])["v", "w"])
        {
            var links = Workspace.FindAlignment("letters", siglum)!.Links;
            Assert.Equal("[2]:[2]", Assert.Single(links, l => l.State == LinkState.Stale).ToString());
            Assert.Equal("unit 2 of 'original' changed", links[2].StaleReason);
        }

        Assert.Equal("o2 other", Workspace.Units("letters", "original", 2, 1)[0].Text);
        Assert.Throws<WorkspaceException>(() => Workspace.EditUnit("letters", "original", new UnitIndex(2), new Unit("o2 other")));
        Assert.Throws<WorkspaceException>(() => Workspace.EditUnit("letters", "original", new UnitIndex(4), new Unit("x")));
        Workspace.Undo();
        Assert.All(Workspace.FindAlignment("letters", "v")!.Links, l => Assert.Equal(LinkState.Draft, l.State));
    }

    [Fact]
    public void The_link_of_a_unit_is_found_wherever_it_stands_in_a_long_text()
    {
        string[] paragraphs = [.. Enumerable.Range(0, 1000).Select(i => $"p{i}")];
        Workspace.AddText(new Work("long"), Original(paragraphs));
        Workspace.AddText(new Work("long"), Version("v", paragraphs));
        var links = Enumerable.Range(0, 1000).Select(i => Link(i, 999 - i) with { Moved = true });
        Workspace.SetAlignment("long", "v", new Alignment(1000, 1000, links), "reversed");

        foreach (var unit in (int[])[0, 3, 499, 998, 999])
        {
            Workspace.EditUnit("long", "v", new UnitIndex(unit), new Unit("edited"));
            Assert.Equal(LinkState.Stale, Workspace.FindAlignment("long", "v")!.Links[999 - unit].State);
        }
    }

    [Fact]
    public void A_re_imported_text_tells_of_every_stale_link_what_happened()
    {
        Workspace.ReplaceText("letters", Version("v", "new", "v0", "v1 changed", "v2 a", "v2 b", "v3"));
        var links = Workspace.FindAlignment("letters", "v")!.Links;
        Assert.Equal("unit 0 of 'v' is new", links.Single(l => l.ToString() == "[]:[0]").StaleReason);
        Assert.All(links.Where(l => l.State == LinkState.Stale), l => Assert.NotNull(l.StaleReason));

        Workspace.ReplaceText("letters", Version("v", "v0"));
        Assert.Contains(Workspace.FindAlignment("letters", "v")!.Links, l => l.StaleReason is { } reason && reason.Contains("was removed", StringComparison.Ordinal));
        Assert.Empty(Workspace.Check());
    }

    [Fact]
    public void A_link_of_units_that_are_not_there_is_not_made()
    {
        Assert.Throws<WorkspaceException>(() => Workspace.MakeLink("letters", "v", Link(4, 0)));
        Assert.Throws<WorkspaceException>(() => Workspace.MakeLink("letters", "v", Link(UnitGroup.Empty, UnitGroup.Empty)));
        Assert.Throws<WorkspaceException>(() => Workspace.MakeLink("letters", "original", Link(0, 0)));
        Assert.Equal(3, Workspace.History().Count);
    }

    [Fact]
    public void Confirming_rows_of_which_some_are_confirmed_leaves_additions_where_they_stand()
    {
        Workspace.SetAlignment("letters", "v", new Alignment(4, 4, [Link(0, 0), Link(1, 1), Link(UnitGroup.Empty, UnitGroup.Range(2, 1)), Link(2, 3), Link(UnitGroup.Range(3, 1), UnitGroup.Empty)]), "run");
        var all = Workspace.FindAlignment("letters", "v")!.Links;
        Confirm([all[1]]);

        Confirm([all[0], all[2]]);

        Assert.Equal(["[0]:[0]", "[1]:[1]", "[]:[2]", "[2]:[3]", "[3]:[]"], Workspace.FindAlignment("letters", "v")!.Links.Select(l => l.ToString()));
    }

    [Fact]
    public void Every_reason_why_a_link_is_stale_is_kept()
    {
        Workspace.MakeLink("letters", "v", Link(UnitGroup.Range(1, 2), UnitGroup.Range(1, 2)));
        Workspace.EditUnit("letters", "v", new UnitIndex(1), new Unit("v1 other"));
        Workspace.EditUnit("letters", "v", new UnitIndex(2), new Unit("v2 other"));
        Workspace.EditUnit("letters", "v", new UnitIndex(1), new Unit("v1 yet other"));

        Assert.Equal("unit 1 of 'v' changed; unit 2 of 'v' changed", Workspace.FindAlignment("letters", "v")!.Links[1].StaleReason);
    }

    [Fact]
    public void A_link_over_one_that_a_person_made_is_refused_unless_it_is_meant()
    {
        Workspace.MakeLink("letters", "v", Link(1, 1));

        var refused = Assert.Throws<WorkspaceException>(() => Workspace.MakeLink("letters", "v", Link(UnitGroup.Range(1, 2), UnitGroup.Range(1, 2))));
        Assert.Contains("[1]:[1]", refused.Message, StringComparison.Ordinal);
        Workspace.MakeLink("letters", "v", Link(UnitGroup.Range(1, 2), UnitGroup.Range(1, 2)), replacePersonal: true);
        Assert.Contains("[1,2]:[1,2] Pinned", Links);
    }

    private void Confirm(Link[] links) =>
        Workspace.ReplaceLinks("letters", "v", links, [.. links.Select(l => l with { State = LinkState.Confirmed })], "confirmed");
}
