using Workbench.Divergences;
using Workbench.Storage.Tests.Support;
using Xunit;
using static Workbench.Storage.Tests.Support.Texts;

namespace Workbench.Storage.Tests.Workspaces;

public sealed class KeptGlossaryTests : IDisposable
{
    private readonly OpenWorkspace open = OpenWorkspace.OnDisk();

    public KeptGlossaryTests()
    {
        Workspace.AddText(Letters, Original("o0", "o1"));
        Workspace.PutTerms("letters", [new GlossaryTerm("грубость", ["rudeness"]) { Forbidden = ["roughness"], Variants = ["груб"], Reason = "As in 1956." }]);
    }

    private Workspace Workspace => open.Workspace;

    public void Dispose() => open.Dispose();

    [Fact]
    public void A_term_comes_back_as_it_was()
    {
        var term = Assert.Single(open.Reopen().Glossary("letters"));
        Assert.Equal("грубость", term.Original);
        Assert.Equal("rudeness", Assert.Single(term.Renderings));
        Assert.Equal("roughness", Assert.Single(term.Forbidden));
        Assert.Equal("груб", Assert.Single(term.Variants));
        Assert.Equal("As in 1956.", term.Reason);
        Assert.Equal("t2", term.Id);
    }

    [Fact]
    public void Terms_put_together_are_undone_together()
    {
        Workspace.PutTerms("letters", [new GlossaryTerm("жена", ["wife"]), Workspace.Glossary("letters")[0] with { Renderings = ["discourtesy"] }]);
        Assert.Equal([("t2", "discourtesy"), ("t3", "wife")], Workspace.Glossary("letters").Select(t => (t.Id, t.Renderings[0])));

        Workspace.Undo("letters");
        Assert.Equal("rudeness", Assert.Single(Workspace.Glossary("letters")).Renderings[0]);
        Workspace.Redo("letters");
        Assert.Equal(2, Workspace.Glossary("letters").Count);
    }

    [Fact]
    public void A_term_is_removed_and_brought_back()
    {
        Workspace.RemoveTerm("letters", "t2");
        Assert.Empty(Workspace.Glossary("letters"));
        Workspace.Undo("letters");
        Assert.Single(Workspace.Glossary("letters"));
    }

    [Fact]
    public void A_glossary_goes_with_a_work_that_is_renamed_or_removed()
    {
        Workspace.RenameWork("letters", "notes");
        Assert.Equal("t2", Assert.Single(Workspace.Glossary("notes")).Id);
        Workspace.RemoveWork("notes");
        Assert.Empty(Workspace.Glossary("notes"));
        Workspace.Undo("notes");
        Assert.Single(Workspace.Glossary("notes"));
        Assert.Empty(Workspace.Check());
    }

    [Fact]
    public void What_the_glossary_says_already_is_no_operation()
    {
        Assert.Throws<WorkspaceException>(() => Workspace.PutTerms("letters", Workspace.Glossary("letters")));
        Assert.Throws<WorkspaceException>(() => Workspace.RemoveTerm("letters", "t9"));
        Assert.Equal(2, Workspace.History("letters").Count);
    }
}
