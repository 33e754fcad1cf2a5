using Workbench.Storage.Tests.Support;
using Workbench.Works;
using Xunit;
using static Workbench.Storage.Tests.Support.Texts;

namespace Workbench.Storage.Tests.Faults;

/// <summary>What a repair makes of a journal that was hurt, and how far undo goes then.</summary>
public sealed class JournalRepairTests : HurtWorkspace
{
    [Theory]
    [InlineData("unit", "letters/v/00000005")]
    [InlineData("link", "letters/v/o00000005")]
    [InlineData("work", "letters")]
    public void A_repair_is_not_taken_back_and_undo_ends_at_it(string kind, string id)
    {
        Make(_ => { });
        Execute($"DELETE FROM record WHERE kind = '{kind}' AND id = '{id}';");

        var report = Repair();

        using var workspace = Open();
        var repair = workspace.History(take: 1)[0].Number;
        var content = workspace.FindAlignedWork("letters")!;
        Assert.Equal([repair], report.Irrevocable);
        Assert.Contains("repair", Assert.Throws<WorkspaceException>(() => workspace.Undo("letters")).Message, StringComparison.Ordinal);
        Assert.Throws<WorkspaceException>(() => workspace.Undo());
        Assert.Throws<WorkspaceException>(() => workspace.GoTo("letters", 2));
        Assert.Empty(workspace.Check());
        Assert.Equal(content.Rows.Length, workspace.FindAlignedWork("letters")!.Rows.Length);
        workspace.PutWork(Letters with { Title = "edited since" });
        Assert.NotNull(workspace.Undo("letters"));
    }

    [Fact]
    public void A_lost_head_is_found_again_by_what_each_undo_took_back()
    {
        Make(workspace =>
        {
            workspace.EditUnit("letters", "v", new UnitIndex(1), new Unit("fifth"));
            workspace.EditUnit("letters", "v", new UnitIndex(2), new Unit("sixth"));
            workspace.Undo("letters");
        });
        Execute("DELETE FROM record WHERE kind = 'head' OR (kind = 'operation' AND id = '000000000006') OR (kind = 'image' AND parent = '000000000006');");

        Repair();

        using var workspace = Open();
        Assert.Equal(5, workspace.Undo("letters")!.Of);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Undo_does_not_go_over_an_operation_that_was_lost(bool isHeadLost)
    {
        Make(workspace =>
        {
            workspace.EditUnit("letters", "v", new UnitIndex(1), new Unit("lost later on"));
            workspace.EditUnit("letters", "v", new UnitIndex(2), new Unit("after it"));
        });
        Execute("DELETE FROM record WHERE (kind = 'operation' AND id = '000000000005') OR (kind = 'image' AND parent = '000000000005');");
        if (isHeadLost)
        {
            Execute("DELETE FROM record WHERE kind = 'head';");
        }


        Assert.Equal([5], Repair().LostOperations.Select(lost => lost.Number));

        using var workspace = Open();
        Assert.Equal(6, workspace.Undo("letters")!.Of);
        Assert.Empty(workspace.Check());
        Assert.Contains("operation 5", Assert.Throws<WorkspaceException>(() => workspace.Undo("letters")).Message, StringComparison.Ordinal);
        Assert.Empty(workspace.Check());
        Assert.NotNull(workspace.Redo("letters"));
    }

    [Fact]
    public void Undo_does_not_go_under_a_last_operation_that_was_lost()
    {
        Make(workspace => workspace.SetAlignment("letters", "v", OneToOne(200), "again"));
        Execute("DELETE FROM record WHERE (kind = 'operation' AND id > '000000000002') OR (kind = 'image' AND parent > '000000000002');");

        Repair();

        using var workspace = Open();
        Assert.Throws<WorkspaceException>(() => workspace.Undo("letters"));
        Assert.Empty(workspace.Check());
        Assert.NotNull(workspace.FindAlignment("letters", "v"));
        workspace.PutWork(Letters with { Title = "edited since" });
        Assert.NotNull(workspace.Undo("letters"));
    }

    [Fact]
    public void Operations_that_are_lost_are_named_and_a_unit_of_which_nothing_proves_a_change_is_not_said_to_have_lost_one()
    {
        Make(workspace =>
        {
            workspace.BackUp();
            workspace.EditUnit("letters", "v", new UnitIndex(3), new Unit("v3 edited since"));
            workspace.EditUnit("letters", "v", new UnitIndex(4), new Unit("v4 edited since"));
        });
        Execute("DELETE FROM record WHERE (kind = 'unit' AND id = 'letters/v/00000017') OR (kind = 'operation' AND id = '000000000005') OR (kind = 'image' AND parent = '000000000005');");

        var report = Repair();

        Assert.Equal([5], report.LostOperations.Select(lost => lost.Number));
        Assert.Equal(new RepairStep("unit", "letters/v/00000017", RepairOutcome.FromBackup), Assert.Single(report.Steps));
        Assert.False(report.IsComplete);
    }
}
