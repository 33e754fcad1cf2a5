using Workbench.Divergences;
using Workbench.Sqlite;
using Workbench.Storage.Tests.Support;
using Xunit;
using static Workbench.Storage.Tests.Support.Texts;

namespace Workbench.Storage.Tests.Workspaces;

/// <summary>Each fault is made in the database itself, behind the workspace's back.</summary>
public sealed class ExaminationTests : IDisposable
{
    private static readonly SqliteEngine Engine = new();
    private readonly TemporaryFolder folder = new();

    public ExaminationTests()
    {
        using var workspace = Workspace.Create(folder.Path, Engine, new TestClock(), "anna");
        workspace.AddText(Letters, Original("o0", "o1", "o2"));
        workspace.AddText(Letters, Version("v", "v0", "v1", "v2"));
        workspace.SetAlignment("letters", "v", OneToOne(3), "run");
        var work = workspace.FindAlignedWork("letters")!;
        workspace.AddFlag(new Flag("", "letters", FlagAnchor.Of(work, work.Rows[2], "v"), "anna", default));
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_sound_workspace_has_no_faults() => Assert.Empty(Check());

    [Fact]
    public void A_missing_unit_is_found()
    {
        Tamper(s => s.Remove("unit", "letters/v/00000001"));

        Assert.Equal(
            [("letters", "v", "The text should have 3 units and has 2."), ("letters", "v", "Where unit 1 should be stands letters/v/00000002.")],
            Check().Select(f => (f.WorkId, f.Siglum, f.Problem)));
    }

    [Fact]
    public void A_unit_without_link_is_found()
    {
        Tamper(s => s.Remove("link", "letters/v/o00000001"));

        Assert.Contains("Unit 1 of the original is in no link", Assert.Single(Check()).Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Units_of_no_text_and_flags_of_no_work_are_found()
    {
        Tamper(s => s.Remove("text", "letters/v"));
        Assert.Contains(Check(), f => f.Problem.Contains("'letters/v/00000000' belongs to no text", StringComparison.Ordinal));
        Assert.Contains(Check(), f => f.Problem.Contains("The alignment 'letters/v' belongs to no text", StringComparison.Ordinal));

        Tamper(s => s.Remove("work", "letters"));
        Assert.Contains(Check(), f => f.Problem.Contains("belongs to no work", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("alignment", "letters/v", "links but no alignment")]
    [InlineData("operation", "000000000003", "belongs to no operation")]
    [InlineData("operation", "000000000004", "operation 4, which is not there")]
    [InlineData("head", "letters", "no head")]
    [InlineData("counter", "operation", "counter")]
    [InlineData("image", "000000000002/000000", "Operation 2 cannot be taken back")]
    public void What_hangs_on_nothing_is_found(string kind, string id, string problem)
    {
        Tamper(s => s.Remove(kind, id));

        Assert.Contains(Check(), f => f.Problem.Contains(problem, StringComparison.Ordinal));
        Workspace.Repair(folder.Path, [Engine], new TestClock(), "doctor");
        Assert.Empty(Check());
    }

    [Fact]
    public void Words_of_no_text_are_found_and_removed()
    {
        Tamper(s => s.Put(Records.New("letters/nobody") with { Kind = "words", Parent = "letters" }).Revision == 1);

        Assert.Contains("belong to no text", Assert.Single(Check()).Problem, StringComparison.Ordinal);
        Workspace.Repair(folder.Path, [Engine], new TestClock(), "doctor");
        Assert.Empty(Check());
    }

    [Fact]
    public void A_flag_on_a_text_that_was_removed_is_no_fault()
    {
        using (var workspace = Workspace.Open(folder.Path, [Engine], new TestClock(), "anna"))
        {
            workspace.RemoveText("letters", "v");
            Assert.Empty(workspace.Check());
            workspace.RemoveText("letters", "original");
        }

        Assert.Empty(Check());
    }

    [Fact]
    public void A_byte_changed_on_the_disk_is_found()
    {
        var path = folder.At("workbench.db");
        var bytes = File.ReadAllBytes(path);
        bytes[bytes.AsSpan().IndexOf("\"t\":\"v1\""u8) + 6] = (byte)'x';
        File.WriteAllBytes(path, bytes);

        Assert.Contains("letters/v/00000001", Assert.Single(Check()).Problem, StringComparison.Ordinal);
    }

    private void Tamper(Func<IWriteSession, bool> change)
    {
        using var store = Engine.Open(folder.At("workbench.db"));
        Assert.True(store.Write(change));
    }

    private IReadOnlyList<WorkspaceFault> Check()
    {
        using var workspace = Workspace.Open(folder.Path, [Engine], new TestClock(), "anna");
        return workspace.Check();
    }
}
