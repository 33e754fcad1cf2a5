using Workbench.Storage.Tests.Support;
using Workbench.Works;
using Xunit;
using static Workbench.Storage.Tests.Support.Texts;

namespace Workbench.Storage.Tests.Workspaces;

public sealed class HistoryStepTests : IDisposable
{
    private readonly OpenWorkspace open = OpenWorkspace.OnDisk();

    private Workspace Workspace => open.Workspace;

    public void Dispose() => open.Dispose();

    [Fact]
    public void The_state_after_any_operation_is_gone_back_to_and_forth()
    {
        var states = new List<IReadOnlyList<string>> { open.Content() };
        for (var i = 0; i < 6; i++)
        {
            Workspace.PutWork(Letters with { Title = $"{i}" });
            states.Add(open.Content());
        }

        foreach (var number in (int[])[2, 5, 0, 6, 1])
        {
            Workspace.GoTo("letters", number);
            Assert.Equal(states[number], open.Content());
        }

        Assert.Empty(Workspace.GoTo("letters", 1));
    }

    [Fact]
    public void An_undo_is_a_state_to_go_to_as_well()
    {
        Workspace.PutWork(Letters with { Title = "1" });
        Workspace.PutWork(Letters with { Title = "2" });
        Workspace.Undo("letters");
        Workspace.PutWork(Letters with { Title = "4" });

        Assert.Single(Workspace.GoTo("letters", 3));
        Assert.Equal("1", Workspace.FindWork("letters")!.Title);
        Assert.Contains("ended its redo", Assert.Throws<WorkspaceException>(() => Workspace.GoTo("letters", 2)).Problem, StringComparison.Ordinal);
        Assert.Throws<WorkspaceException>(() => Workspace.GoTo("letters", 99));
        Workspace.GoTo("letters", 4);
        Assert.Equal("4", Workspace.FindWork("letters")!.Title);
    }

    [Fact]
    public void Other_works_stay_where_they_are()
    {
        Workspace.PutWork(Letters);
        Workspace.PutWork(new Work("diary", "one"));
        Workspace.PutWork(Letters with { Title = "two" });

        Workspace.GoTo("letters", 0);

        Assert.Equal(["diary"], Workspace.Works().Select(w => w.Id));
        Assert.Throws<WorkspaceException>(() => Workspace.GoTo("letters", 2));
    }
}
