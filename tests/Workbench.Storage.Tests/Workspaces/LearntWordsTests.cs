using Workbench.Aligning;
using Workbench.Storage.Tests.Support;
using Workbench.Works;
using Xunit;
using static Workbench.Storage.Tests.Support.Texts;

namespace Workbench.Storage.Tests.Workspaces;

public sealed class LearntWordsTests : IDisposable
{
    private readonly OpenWorkspace open = OpenWorkspace.OnDisk();

    public LearntWordsTests()
    {
        Workspace.AddText(Letters, Original("o0", "o1"));
        Workspace.AddText(Letters, Version("v", "v0", "v1"));
        Workspace.Realign("letters", "v", OneToOne(2), "run", [new LearntWord("грубост", "rude", 0.8)]);
    }

    private Workspace Workspace => open.Workspace;

    public void Dispose() => open.Dispose();

    [Fact]
    public void What_one_work_taught_is_there_for_others_in_the_same_languages()
    {
        Assert.Equal([new LearntWord("грубост", "rude", 0.8)], Words("another"));
        Assert.Empty(Words("letters"));
        Assert.True(Workspace.LearntWords("another", Language.English, Language.Russian).IsEmpty);
    }

    [Fact]
    public void Undo_takes_back_what_a_run_taught_and_removing_the_alignment_removes_it()
    {
        Workspace.Realign("letters", "v", OneToOne(2), "again", [new LearntWord("дом", "house", 0.5)]);
        Assert.Equal([new LearntWord("дом", "house", 0.5)], Words("another"));
        Workspace.Undo();
        Assert.Equal([new LearntWord("грубост", "rude", 0.8)], Words("another"));
        Workspace.RemoveAlignment("letters", "v");
        Assert.Empty(Words("another"));
    }

    private LearntWord[] Words(string exceptWork) => [.. Workspace.LearntWords(exceptWork, Language.Russian, Language.English)];
}
