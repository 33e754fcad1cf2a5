using Workbench.Divergences;
using Workbench.Storage.Tests.Support;
using Workbench.Works;
using Xunit;
using static Workbench.Storage.Tests.Support.Texts;

namespace Workbench.Storage.Tests.Workspaces;

public sealed class RenamingTests : IDisposable
{
    private readonly OpenWorkspace open = OpenWorkspace.OnDisk();

    public RenamingTests()
    {
        Workspace.AddText(Letters, Original("o0", "o1"));
        Workspace.AddText(Letters, Version("v", "v0", "v1"));
        Workspace.SetAlignment("letters", "v", OneToOne(2), "run");
        var work = Workspace.FindAlignedWork("letters")!;
        Workspace.AddFlag(new Flag("", "letters", FlagAnchor.Of(work, work.Rows[1], "v"), "anna", default));
    }

    private Workspace Workspace => open.Workspace;

    public void Dispose() => open.Dispose();

    [Fact]
    public void A_renamed_work_keeps_all_it_has_and_its_history()
    {
        Workspace.RenameWork("letters", "\u043F\u0438\u0441\u044C\u043C\u0430");

        var workspace = open.Reopen();
        Assert.Equal(["\u043F\u0438\u0441\u044C\u043C\u0430"], workspace.Works().Select(w => w.Id));
        var work = workspace.FindAlignedWork("\u043F\u0438\u0441\u044C\u043C\u0430")!;
        Assert.Equal("v1", work.VersionText(work.Rows[1], 0));
        Assert.Equal("\u043F\u0438\u0441\u044C\u043C\u0430", Assert.Single(workspace.Flags("\u043F\u0438\u0441\u044C\u043C\u0430")).WorkId);
        Assert.Equal(["rename", "flag", "align", "import", "import"], workspace.History("\u043F\u0438\u0441\u044C\u043C\u0430").Select(o => o.Verb));
        Assert.All(workspace.History(), o => Assert.Equal("\u043F\u0438\u0441\u044C\u043C\u0430", o.WorkId));
        Assert.Empty(workspace.Texts("letters"));
        Assert.Empty(workspace.Check());
    }

    [Fact]
    public void A_rename_is_taken_back_and_brought_back_by_either_name()
    {
        Workspace.RenameWork("letters", "mail");
        Workspace.Undo("letters");
        Assert.NotNull(Workspace.FindWork("letters"));
        Workspace.Redo("mail");
        Assert.NotNull(Workspace.FindWork("mail"));
        Assert.Equal(Workspace.History("mail"), Workspace.History("letters"));
    }

    [Fact]
    public void A_text_gets_a_siglum_and_a_description_in_one_operation()
    {
        var before = Workspace.History("letters").Count;
        var known = Workspace.Texts("letters").Single(text => text.Siglum == "v");
        Workspace.DescribeText("letters", "v", known with { Siglum = "w", Translator = "Anna", Year = 1918 });

        var text = open.Reopen().Texts("letters").Single(text => text.Siglum == "w");
        Assert.Equal(("Anna", 1918), (text.Translator, text.Year));
        Assert.Equal(["w"], Workspace.AlignedSigla("letters"));
        Assert.Equal("w", Assert.Single(Workspace.Flags("letters")).Anchor.Siglum);
        Assert.Equal(before + 1, Workspace.History("letters").Count);

        Workspace.Undo("letters");
        Assert.Equal(known, Workspace.Texts("letters").Single(text => text.Siglum == "v"));
        Workspace.Redo("letters");
        Assert.Equal("Anna", Workspace.Texts("letters").Single(text => text.Siglum == "w").Translator);
        Assert.Empty(Workspace.Check());
    }

    [Fact]
    public void No_name_that_a_work_ever_had_is_given_to_another()
    {
        Workspace.RenameWork("letters", "mail");
        Workspace.RenameWork("mail", "post");

        Assert.Throws<WorkspaceException>(() => Workspace.PutWork(new Work("mail")));
        Workspace.Undo("post");
        Assert.NotNull(Workspace.FindWork("mail"));
    }

    [Fact]
    public void Everything_before_and_after_a_rename_can_be_undone_and_redone()
    {
        var before = open.Content();
        Workspace.RenameWork("letters", "mail");
        Workspace.RenameText("mail", "v", "garnett");
        Workspace.PutWork(new Work("mail", "Mail"));
        var after = open.Content();

        Workspace.Undo("mail");
        Workspace.Undo("mail");
        Workspace.Undo("mail");
        Assert.Equal(before, open.Content());
        Workspace.Undo("letters");
        Assert.Empty(Workspace.Flags("letters"));
        Assert.Equal(4, Enumerable.Range(0, 9).TakeWhile(_ => Workspace.Redo() is not null).Count());
        Assert.Equal(after, open.Content());
        while (Workspace.Undo() is not null)
        {
        }

        Assert.Empty(open.Content());
    }

    [Fact]
    public void A_renamed_version_takes_its_links_and_flags_along()
    {
        Workspace.RenameText("letters", "v", "garnett");

        Assert.Equal(["original", "garnett"], Workspace.Texts("letters").Select(t => t.Siglum));
        Assert.Equal(2, Workspace.FindAlignment("letters", "garnett")!.Links.Length);
        Assert.Null(Workspace.FindAlignment("letters", "v"));
        Assert.Equal("garnett", Assert.Single(Workspace.Flags("letters")).Anchor.Siglum);
        Assert.Empty(Workspace.Check());
    }

    [Fact]
    public void A_name_that_is_or_was_anothers_is_refused()
    {
        Workspace.AddText(new Work("diary"), Original("d"));
        Workspace.AddText(Letters, Version("w", "w"));
        var before = open.Content();

        Assert.Throws<WorkspaceException>(() => Workspace.RenameWork("letters", "diary"));
        Assert.Throws<WorkspaceException>(() => Workspace.RenameWork("letters", "a b"));
        Assert.Throws<WorkspaceException>(() => Workspace.RenameWork("nothing", "mail"));
        Assert.Throws<WorkspaceException>(() => Workspace.RenameText("letters", "v", "w"));
        Assert.Throws<WorkspaceException>(() => Workspace.RenameText("letters", "nobody", "x"));
        Assert.Equal(before, open.Content());

        Workspace.RenameWork("letters", "mail");
        Assert.Contains("'mail' now", Assert.Throws<WorkspaceException>(() => Workspace.AddText(Letters, Original("x"))).Problem, StringComparison.Ordinal);
        Assert.Throws<WorkspaceException>(() => Workspace.RenameWork("diary", "letters"));
        Workspace.RenameWork("mail", "letters");
        Assert.Equal(before, open.Content());
    }
}
