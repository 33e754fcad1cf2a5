using Workbench.Storage.Tests.Support;
using Xunit;
using static Workbench.Storage.Tests.Support.Texts;

namespace Workbench.Storage.Tests.Workspaces;

public sealed class UndoTests : IDisposable
{
    private readonly OpenWorkspace open = OpenWorkspace.OnDisk();

    private Workspace Workspace => open.Workspace;

    public void Dispose() => open.Dispose();

    [Fact]
    public void An_undo_takes_back_the_last_edit_and_a_redo_brings_it_back()
    {
        Workspace.AddText(Letters, Original("a"));
        var before = open.Content();
        Workspace.AddText(Letters, Version("v", "b"));
        var after = open.Content();

        var undo = Workspace.Undo("letters")!;
        Assert.Equal(before, open.Content());
        Assert.Equal(("undo", 2L, "v"), (undo.Verb, undo.Of, undo.Subject));

        var redo = Workspace.Redo("letters")!;
        Assert.Equal(after, open.Content());
        Assert.Equal(("redo", 2L), (redo.Verb, redo.Of));
    }

    [Fact]
    public void With_nothing_to_take_back_or_bring_back_there_is_no_operation()
    {
        Assert.Null(Workspace.Undo());
        Assert.Null(Workspace.Undo("letters"));
        Workspace.AddText(Letters, Original("a"));
        Assert.Null(Workspace.Redo());
        Assert.NotNull(Workspace.Undo());
        Assert.Null(Workspace.Undo());
        Assert.Equal(2, Workspace.History().Count);
    }

    [Fact]
    public void A_new_edit_ends_what_could_be_brought_back()
    {
        Workspace.AddText(Letters, Original("a"));
        Workspace.AddText(Letters, Version("v", "b"));
        Workspace.Undo();
        Workspace.AddText(Letters, Version("w", "c"));

        Assert.Null(Workspace.Redo());
        Workspace.Undo();
        Workspace.Undo();
        Assert.Empty(open.Content());
    }

    [Fact]
    public void Works_are_undone_each_for_itself()
    {
        Workspace.AddText(Letters, Original("a"));
        Workspace.AddText(new("diary"), Original("b"));

        Workspace.Undo("letters");

        Assert.Equal(["diary"], Workspace.Works().Select(w => w.Id));
        Assert.Null(Workspace.Undo("letters"));
        Workspace.Undo();
        Assert.Empty(Workspace.Works());
        Workspace.Redo();
        Assert.Equal(["diary"], Workspace.Works().Select(w => w.Id));
        Workspace.Redo();
        Assert.Equal(2, Workspace.Works().Count);
    }

    [Fact]
    public void Everything_can_be_undone_after_a_restart_by_somebody_else()
    {
        for (var i = 0; i < 30; i++)
        {
            Workspace.AddText(Letters, Version($"v{i}", "b"));
        }

        open.Reopen();
        for (var i = 0; i < 30; i++)
        {
            Assert.Equal("boris", Workspace.Undo()!.Who);
        }

        Assert.Empty(open.Content());
    }

    [Fact]
    public void The_history_tells_the_newest_first_and_keeps_what_was_taken_back()
    {
        Workspace.AddText(Letters, Original("a"));
        Workspace.AddText(new("diary"), Original("b"));
        Workspace.RemoveWork("letters");
        Workspace.Undo("letters");

        Assert.Equal(["undo", "remove", "import", "import"], Workspace.History().Select(o => o.Verb));
        Assert.Equal([4L, 3], Workspace.History(take: 2).Select(o => o.Number));
        Assert.Equal([4L, 3, 1], Workspace.History("letters").Select(o => o.Number));
        Assert.Equal([4L], Workspace.History("letters", 1).Select(o => o.Number));
    }

    [Fact]
    public void An_edit_that_fails_leaves_no_trace()
    {
        Workspace.AddText(Letters, Original("a"));
        var before = open.Content();

        Assert.ThrowsAny<Exception>(() => Workspace.AddText(Letters, Original("a", null!)));

        Assert.Equal(before, open.Content());
        Assert.Single(Workspace.History());
    }
}
