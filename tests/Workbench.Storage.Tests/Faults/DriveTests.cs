using Workbench.Sqlite;
using Workbench.Storage.Tests.Support;
using Xunit;
using static Workbench.Storage.Tests.Support.Texts;

namespace Workbench.Storage.Tests.Faults;

public sealed class DriveTests
{
    private static readonly IStoreEngine[] Engines = [new SqliteEngine()];

    [SkippableFact]
    public void On_a_full_drive_an_edit_is_refused_whole_and_nothing_before_it_is_lost()
    {
        using var drive = new SmallDrive(2);
        using (var workspace = Workspace.Create(drive.Path, Engines[0], new TestClock(), "anna"))
        {
            workspace.AddText(Letters, Original("a", "b"));
            string[] volume = [.. Enumerable.Range(0, 10_000).Select(i => $"{i} {new string('x', 400)}")];

            var refused = Assert.Throws<StoreException>(() => workspace.AddText(Letters, Version("v", volume)));

            Assert.Contains("full", refused.Message, StringComparison.Ordinal);
            Assert.Equal(["original"], workspace.Texts("letters").Select(t => t.Siglum));
            workspace.AddText(Letters, Version("small", "c"));
        }

        using var again = Workspace.Open(drive.Path, Engines, new TestClock(), "anna");
        Assert.Equal(["original", "small"], again.Texts("letters").Select(t => t.Siglum));
        Assert.Equal(2, again.History().Count);
    }

    [SkippableFact]
    public void A_read_only_database_file_is_named_with_a_way_out_and_left_alone()
    {
        using var drive = new SmallDrive(2);
        using (var workspace = Workspace.Create(drive.Path, Engines[0], new TestClock(), "anna"))
        {
            workspace.AddText(Letters, Original("a", "b"));
        }

        var path = Path.Combine(drive.Path, "workbench.db");
        var before = File.ReadAllBytes(path);
        using (drive.MakeReadOnly("workbench.db"))
        {
            var refused = Assert.Throws<StoreException>(() => Workspace.Open(drive.Path, Engines, new TestClock(), "anna"));
            Assert.Contains("right to", refused.Message, StringComparison.Ordinal);
        }

        Assert.Equal(before, File.ReadAllBytes(path));
        using var again = Workspace.Open(drive.Path, Engines, new TestClock(), "anna");
        Assert.Equal(2, again.UnitCount("letters", "original"));
    }

    [SkippableFact]
    public void A_drive_that_fills_while_a_backup_is_made_costs_neither_backup_nor_workspace()
    {
        using var drive = new SmallDrive(2);
        using var workspace = Workspace.Create(drive.Path, Engines[0], new TestClock(), "anna");
        workspace.AddText(Letters, Original([.. Enumerable.Range(0, 900).Select(i => $"{i} {new string('x', 400)}")]));
        File.WriteAllBytes(Path.Combine(drive.Path, "ballast"), new byte[drive.FreeBytes - 300_000]);

        Assert.Throws<StoreException>(() => workspace.BackUp());

        Assert.Empty(workspace.BackupPaths);
        File.Delete(Path.Combine(drive.Path, "ballast"));
        workspace.PutWork(Letters with { Title = "still writable" });
        Assert.Empty(workspace.Check());
    }

    [SkippableFact]
    public void A_read_only_folder_is_named_with_a_way_out()
    {
        using var drive = new SmallDrive(2);
        Workspace.Create(drive.Path, Engines[0], new TestClock(), "anna").Dispose();
        drive.MakeReadOnly();

        var opening = Assert.Throws<StoreException>(() => Workspace.Open(drive.Path, Engines, new TestClock(), "anna"));
        var making = Assert.Throws<StoreException>(() => Workspace.Create(Path.Combine(drive.Path, "new"), Engines[0], new TestClock(), "anna"));

        Assert.All([opening, making], refused => Assert.Contains(drive.Path, refused.Message, StringComparison.Ordinal));
        Assert.All([opening, making], refused => Assert.Contains("right to write", refused.Message, StringComparison.Ordinal));
        drive.MakeWritable();
        Workspace.Open(drive.Path, Engines, new TestClock(), "anna").Dispose();
    }
}
