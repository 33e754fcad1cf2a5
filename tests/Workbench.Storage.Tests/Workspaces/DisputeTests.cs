using Workbench.Divergences;
using Workbench.Sqlite;
using Workbench.Storage.Tests.Support;
using Workbench.Works;
using Xunit;
using static Workbench.Storage.Tests.Support.Texts;

namespace Workbench.Storage.Tests.Workspaces;

public sealed class DisputeTests : IDisposable
{
    private readonly OpenWorkspace open = OpenWorkspace.OnDisk();
    private readonly string flag;

    public DisputeTests()
    {
        Workspace.AddText(Letters, Original("o0", "o1", "o2", "o3"));
        Workspace.AddText(Letters, Version("v", "v0", "v1", "v2", "v3"));
        Workspace.SetAlignment("letters", "v", OneToOne(4), "run");
        flag = Workspace.AddFlag(New(2)).Subject!;
    }

    private Workspace Workspace => open.Workspace;

    private Flag Kept => Workspace.FindFlag(flag)!;

    public void Dispose() => open.Dispose();

    [Fact]
    public void Every_change_of_a_flag_is_one_operation_that_can_be_taken_back()
    {
        FlagChange[] changes =
        [
            new() { Comment = "<script>alert(1)</script>" }, new() { Vote = VoteSide.For, AddTags = ["tone"] }, new() { Decision = "keep", Reason = "the drafts" },
            new() { Reopen = true, Reason = "a new source" }, new() { Proposal = "another word", Severity = Severity.Major },
        ];
        var contents = new List<IReadOnlyList<string>> { open.Content() };
        foreach (var change in changes)
        {
            Workspace.ChangeFlag("letters", flag, change);
            contents.Add(open.Content());
        }

        Assert.Equal(["flag", "comment", "vote", "resolve", "reopen", "update-flag"], Workspace.FlagHistory(Kept).Select(o => o.Verb));
        for (var i = changes.Length - 1; i >= 0; i--)
        {
            Workspace.Undo("letters");
            Assert.Equal(contents[i], open.Content());
        }

        for (var i = 1; i <= changes.Length; i++)
        {
            Workspace.Redo("letters");
            Assert.Equal(contents[i], open.Content());
        }
    }

    [Fact]
    public void Of_two_rulings_at_once_the_later_is_kept_as_a_comment_that_says_so()
    {
        Workspace.ChangeFlag("letters", flag, new FlagChange { Decision = "keep it", Reason = "the drafts" });
        var before = open.Content();

        var done = Workspace.ChangeFlag("letters", flag, new FlagChange { Comment = "Wait.", Vote = VoteSide.For, Decision = "change it", Reason = "the proofs" }, Kept.Revision);

        Assert.Equal("comment", done.Verb);
        Assert.Equal("keep it", Kept.Ruling!.Decision);
        Assert.Equal("Wait.\nRuled after anna had ruled: change it (the proofs)", Assert.Single(Kept.Comments).Text);
        Assert.Single(Kept.Votes);
        Workspace.Undo("letters");
        Assert.Equal(before, open.Content());
    }

    [Fact]
    public void A_ruling_may_take_up_the_earlier_one_and_stand_in_its_place()
    {
        Workspace.ChangeFlag("letters", flag, new FlagChange { Decision = "keep it", Reason = "the drafts" });

        Workspace.ChangeFlag("letters", flag, new FlagChange { Reopen = true, Decision = "change it", Reason = "the proofs" });

        Assert.Equal(["keep it", "change it"], Kept.Rulings.Select(r => r.Decision));
        Assert.Equal("change it", Kept.Ruling!.Decision);
    }

    [Fact]
    public void A_ruling_without_a_reason_is_refused()
    {
        Assert.Throws<WorkspaceException>(() => Workspace.ChangeFlag("letters", flag, new FlagChange { Decision = "keep it", Reason = " " }));
        Assert.Null(Kept.Ruling);
        Workspace.ChangeFlag("letters", flag, new FlagChange { Decision = "keep it", Reason = "the drafts" });
        Assert.Throws<WorkspaceException>(() => Workspace.ChangeFlag("letters", flag, new FlagChange { Reopen = true }));
        Assert.NotNull(Kept.Ruling);
    }

    [Fact]
    public void A_finding_on_the_same_words_elsewhere_is_flagged_and_dismissed_on_its_own()
    {
        var second = Finding with { Twin = 1 };

        Workspace.AddFlag(New(1) with { Finding = Finding });
        Workspace.AddFlag(New(2) with { Finding = second });
        Workspace.Dismiss("letters", [Dismissed]);
        Workspace.Dismiss("letters", [Dismissed with { Finding = second, Reason = "there too" }]);

        var again = open.Reopen();
        Assert.Equal([Finding, second], again.Dismissals("letters").Select(d => d.Finding));
        Assert.Equal([Finding, second], again.Flags("letters").Select(f => f.Finding).OfType<FindingIdentity>());
    }

    [Fact]
    public void Who_looked_at_an_earlier_state_of_a_flag_is_told_what_happened_since()
    {
        var seen = Kept.Revision;
        Workspace.ChangeFlag("letters", flag, new FlagChange { Comment = "Wait." });

        var told = Assert.Throws<WorkspaceException>(() => Workspace.ChangeFlag("letters", flag, new FlagChange { Decision = "keep", Reason = "the drafts" }, seen));

        Assert.Contains("anna, comment (Wait.)", told.Message, StringComparison.Ordinal);
        Assert.Equal(FlagStatus.Discussed, Kept.Status);
        Workspace.ChangeFlag("letters", flag, new FlagChange { Decision = "keep", Reason = "the drafts" }, Kept.Revision);
        Assert.Equal(FlagStatus.Resolved, Kept.Status);
    }

    [Fact]
    public void A_change_that_changes_nothing_is_refused()
    {
        Workspace.ChangeFlag("letters", flag, new FlagChange { AddTags = ["tone"] });

        Assert.Throws<WorkspaceException>(() => Workspace.ChangeFlag("letters", flag, new FlagChange { AddTags = ["tone"] }));
        Assert.Throws<WorkspaceException>(() => Workspace.ChangeFlag("letters", flag, new FlagChange { Reopen = true, Reason = "a new source" }));
        Assert.Throws<WorkspaceException>(() => Workspace.ChangeFlag("letters", "f99", new FlagChange { Comment = "?" }));
    }

    [Fact]
    public void A_flag_follows_its_paragraph_into_the_one_it_is_merged_with_and_back_out()
    {
        Workspace.ReplaceText("letters", Version("v", "v0", "v1 v2", "v3"));
        Assert.Equal("[1]", Kept.Anchor.Version.ToString());
        Assert.Equal(FlagPlaceState.Changed, Place().State);

        Workspace.ReplaceText("letters", Version("v", "v0", "v1", "v2", "v3"));
        Assert.Contains(new UnitIndex(2), Kept.Anchor.Version);
        Assert.Equal(2, Place().Row);
    }

    [Fact]
    public void A_flag_follows_the_parts_of_a_split_paragraph_and_its_words_the_right_one()
    {
        Workspace.ReplaceText("letters", Version("v", "v0", "v1", "He went. She stayed.", "v3"));
        var work = Workspace.FindAlignedWork("letters")!;
        var row = work.Rows.First(r => r.Cells[0].Units.Contains(new UnitIndex(2)));
        var words = FlagAnchor.Of(work, row, "v") with { VersionWords = FlagSpan.Find(work.Versions[0].Text.Document, row.Cells[0].Units, "stayed") };
        var id = Workspace.AddFlag(New(2) with { Anchor = words }).Subject!;

        Workspace.ReplaceText("letters", Version("v", "v0", "v1", "He went.", "She stayed.", "v3"));

        var anchor = Workspace.FindFlag(id)!.Anchor;
        Assert.Equal("[2,3]", anchor.Version.ToString());
        Assert.Equal((3, "stayed"), (anchor.VersionWords!.Unit.Value, anchor.VersionWords.Words));
    }

    [Fact]
    public void A_flag_on_an_edited_unit_says_that_the_text_changed()
    {
        Workspace.EditUnit("letters", "v", new UnitIndex(2), new Unit("other"));

        Assert.Equal((2, FlagPlaceState.Changed), (Place().Row, Place().State));
    }

    [Fact]
    public void A_flag_outlives_the_removal_of_its_version()
    {
        Workspace.RemoveText("letters", "v");
        Assert.Equal("v2", Kept.Anchor.Excerpt);

        Workspace.AddText(Letters, Version("v", "new", "v0", "v1", "v2", "v3"));
        Workspace.SetAlignment("letters", "v", new Aligning.Alignment(4, 5, [Link([], UnitGroup.Range(0, 1)), Link(0, 1), Link(1, 2), Link(2, 3), Link(3, 4)]), "run");

        Assert.Equal(FlagPlaceState.Current, Place().State);
    }

    [Fact]
    public void A_renamed_version_keeps_its_flags_findings_and_dismissals()
    {
        Workspace.AddFlag(New(1) with { Finding = Finding });
        Workspace.Dismiss("letters", [Dismissed]);

        Workspace.RenameText("letters", "v", "w");

        Assert.All(Workspace.Flags("letters"), f => Assert.Equal("w", f.Anchor.Siglum));
        Assert.Equal(["w"], Workspace.Flags("letters").Select(f => f.Finding?.Version).OfType<string>());
        Assert.Equal("w", Assert.Single(Workspace.Dismissals("letters")).Finding.Version);
        Assert.Empty(Workspace.Check());
    }

    [Fact]
    public void A_dismissal_is_kept_with_its_reason_and_can_be_taken_back()
    {
        var before = open.Content();
        Workspace.Dismiss("letters", [Dismissed]);
        var kept = Assert.Single(open.Reopen().Dismissals("letters"));
        Assert.Equal((Finding, "a printer's error", "5 → 6"), (kept.Finding, kept.Reason, kept.Evidence));

        var told = Assert.Throws<WorkspaceException>(() => Workspace.Dismiss("letters", [Dismissed with { Reason = "another reason" }]));
        Assert.Contains("anna", told.Message, StringComparison.Ordinal);
        Assert.Contains("a printer's error", told.Message, StringComparison.Ordinal);
        Assert.Equal(kept.Reason, Assert.Single(Workspace.Dismissals("letters")).Reason);

        Workspace.Undismiss("letters", Workspace.Dismissals("letters"));
        Assert.Equal(before, open.Content());
        Workspace.Undo("letters");
        Assert.Single(Workspace.Dismissals("letters"));
        Assert.Throws<WorkspaceException>(() => Workspace.Dismiss("letters", []));
        Assert.Throws<WorkspaceException>(() => Workspace.Undismiss("letters", [Dismissed with { Id = "d99" }]));
    }

    [Fact]
    public void A_finding_has_one_flag()
    {
        Workspace.AddFlag(New(1) with { Finding = Finding });

        var told = Assert.Throws<WorkspaceException>(() => Workspace.AddFlag(New(1) with { Finding = Finding }));

        Assert.Contains("is flagged already", told.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_flags_of_a_workspace_of_before_are_read_and_can_be_discussed()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllBytes(folder.At("workbench.db"), File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Data", "flags-v1.db")));
        File.WriteAllText(folder.At("workspace.json"), """{ "format": 1, "engine": "sqlite", "name": "mill" }""");
        using var workspace = Workspace.Open(folder.Path, [new SqliteEngine()], new TestClock(), "anna");

        var flags = workspace.Flags("mill");
        var placer = new FlagPlacer(workspace.FindAlignedWork("mill")!);

        Assert.Equal([("f6", "tone", "<b>x</b>", 0), ("f4", "number", "three or five?", 1), ("f5", "disputed", "", 2)], flags.Select(f => (f.Id, f.Category, f.Note, placer.Place(f.Anchor).Row ?? -1)));
        Assert.All(flags, f => Assert.Equal((FlagStatus.Open, FlagPlaceState.Current), (f.Status, placer.Place(f.Anchor).State)));
        workspace.ChangeFlag("mill", "f4", new FlagChange { Decision = "five", Reason = "the proofs" });
        Assert.Equal("five", workspace.FindFlag("f4")!.Ruling?.Decision);
        Assert.Empty(workspace.Check());
        workspace.Undo("mill");
        Assert.Equal(FlagStatus.Open, workspace.FindFlag("f4")!.Status);
    }

    private static FindingIdentity Finding { get; } = new("number", "v", [ContentHash.OfText("o1")], [ContentHash.OfText("v1")], [new Span(0, 1)], []);

    private Dismissal Dismissed => new("", "letters", Finding, "5 → 6", New(1).Anchor, "a printer's error", "anna", DateTimeOffset.UnixEpoch);

    private FlagPlace Place() => new FlagPlacer(Workspace.FindAlignedWork("letters")!).Place(Kept.Anchor);

    private Flag New(int row) => Workspace.FindAlignedWork("letters") is { } work
        ? new("", "letters", FlagAnchor.Of(work, work.Rows[row], "v"), "anna", DateTimeOffset.UnixEpoch)
        : throw new InvalidOperationException("The work is not there.");
}
