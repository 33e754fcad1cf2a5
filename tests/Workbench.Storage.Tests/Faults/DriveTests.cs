using Workbench.Sqlite;
using Workbench.Storage.Tests.Support;
using Xunit;
using static Workbench.Storage.Tests.Support.Texts;

namespace Workbench.Storage.Tests.Faults;

/// <summary>
/// A full disk and what cannot be written, on a drive of its own where one can be mounted. The limit of the database itself
/// (<c>SqliteFileTests</c>) and the rights of an ordinary user show the same everywhere.
/// </summary>
public sealed class DriveTests
{
    private static readonly IStoreEngine[] Engines = [new SqliteEngine()];

    [DriveFact]
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

    [DriveFact]
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
            var refused = Assert.ThrowsAny<StoreException>(() => Workspace.Open(drive.Path, Engines, new TestClock(), "anna"));
            Assert.Contains("right to", refused.Message, StringComparison.Ordinal);
        }

        Assert.Equal(before, File.ReadAllBytes(path));
        using var again = Workspace.Open(drive.Path, Engines, new TestClock(), "anna");
        Assert.Equal(2, again.UnitCount("letters", "original"));
    }

    [DriveFact]
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

    [DriveFact]
    public void A_read_only_folder_is_named_with_a_way_out()
    {
        using var drive = new SmallDrive(2);
        Workspace.Create(drive.Path, Engines[0], new TestClock(), "anna").Dispose();
        drive.MakeReadOnly();

        var opening = Assert.ThrowsAny<StoreException>(() => Workspace.Open(drive.Path, Engines, new TestClock(), "anna"));
        var making = Assert.Throws<StoreException>(() => Workspace.Create(Path.Combine(drive.Path, "new"), Engines[0], new TestClock(), "anna"));

        Assert.All([opening, making], refused => Assert.Contains(drive.Path, refused.Message, StringComparison.Ordinal));
        Assert.All([opening, making], refused => Assert.Contains("right to write", refused.Message, StringComparison.Ordinal));
        drive.MakeWritable();
        Workspace.Open(drive.Path, Engines, new TestClock(), "anna").Dispose();
    }

    [DriveFact]
    public void What_lies_in_a_read_only_folder_is_read_and_cannot_be_edited()
    {
        using var drive = new SmallDrive(2);
        using (var workspace = Workspace.Create(drive.Path, Engines[0], new TestClock(), "anna"))
        {
            workspace.AddText(Letters, Original("a", "b"));
        }

        var before = Directory.GetFiles(drive.Path);
        drive.MakeReadOnly();
        using (var workspace = Workspace.OpenToRead(drive.Path, Engines, new TestClock(), "anna"))
        using (var other = Workspace.OpenToRead(drive.Path, Engines, new TestClock(), "boris"))
        {
            Assert.Equal(2, workspace.UnitCount("letters", "original"));
            Assert.Empty(other.Check());
            Assert.Contains("right to write", Assert.Throws<StoreReadOnlyException>(() => workspace.PutWork(Letters)).Message, StringComparison.Ordinal);
        }

        Assert.Equal(before, Directory.GetFiles(drive.Path));
        drive.MakeWritable();
        using var again = Workspace.OpenToRead(drive.Path, Engines, new TestClock(), "anna");
        again.PutWork(Letters with { Title = "writable" });
    }

    [DriveFact]
    public void What_is_damaged_in_a_read_only_folder_is_named_where_it_lies()
    {
        using var drive = new SmallDrive(2);
        var path = Path.Combine(drive.Path, "workbench.db");
        using (var workspace = Workspace.Create(drive.Path, Engines[0], new TestClock(), "anna"))
        {
            workspace.AddText(Letters, Original("a", "b"));
        }

        using (var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={path};Pooling=False"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "UPDATE record SET body = x'017b' WHERE kind = 'unit';";
            command.ExecuteNonQuery();
        }

        drive.MakeReadOnly();
        using (var workspace = Workspace.OpenToRead(drive.Path, Engines, new TestClock(), "anna"))
        {
            Assert.StartsWith(path, Assert.Throws<StoreDamagedException>(() => workspace.FindText("letters", "original")).Message, StringComparison.Ordinal);
        }

        drive.MakeWritable();
        File.WriteAllText(path, "no database at all");
        drive.MakeReadOnly();
        Assert.StartsWith(path, Assert.Throws<StoreDamagedException>(() => Workspace.OpenToRead(drive.Path, Engines, new TestClock(), "anna")).Message, StringComparison.Ordinal);
    }

    [DriveFact]
    public void A_workspace_that_cannot_be_made_or_copied_leaves_nothing_however_much_room_there_is()
    {
        using var folder = new TemporaryFolder();
        using var source = Workspace.Create(folder.Path, Engines[0], new TestClock(), "anna");
        source.AddText(Letters, Original("a", "b"));
        using var drive = new SmallDrive(1);
        var filler = Path.Combine(drive.Path, "filler");
        for (var room = 0; room <= 160; room += 4)
        {
            File.Delete(filler);
            File.WriteAllBytes(filler, new byte[drive.FreeBytes - (room * 1024)]);
            var home = Path.Combine(drive.Path, "home");
            try
            {
                source.CopyTo(home, Engines[0]);
                Directory.Delete(home, recursive: true);
            }
            catch (StoreException)
            {
                Assert.False(Directory.Exists(home) && Directory.EnumerateFiles(home).Any(), $"{room} KB: {string.Join(", ", Directory.Exists(home) ? Directory.GetFiles(home) : [])}");
            }

            var made = Path.Combine(drive.Path, "made");
            try
            {
                Workspace.Create(made, Engines[0], new TestClock(), "anna").Dispose();
            }
            catch (StoreException)
            {
                Assert.False(File.Exists(Path.Combine(made, "workbench.db")), $"{room} KB: {string.Join(", ", Directory.GetFiles(made))}");
            }

            Directory.Delete(made, recursive: true);
        }
    }

    [DriveFact]
    public void What_a_killed_process_left_in_the_log_is_read_from_a_read_only_folder_too()
    {
        using var drive = new SmallDrive(4);
        using var folder = new TemporaryFolder();
        using (var workspace = Workspace.Create(folder.Path, Engines[0], new TestClock(), "anna"))
        {
            workspace.AddText(Letters, Original("a", "b"));
            foreach (var file in Directory.GetFiles(folder.Path).Where(file => !file.EndsWith(".lock", StringComparison.Ordinal) && !file.EndsWith(".guard", StringComparison.Ordinal)))
            {
                using var open = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
                using var copy = File.Create(Path.Combine(drive.Path, Path.GetFileName(file)));
                open.CopyTo(copy);
            }
        }

        drive.MakeReadOnly();

        using var read = Workspace.OpenToRead(drive.Path, Engines, new TestClock(), "anna");
        Assert.Equal(2, read.UnitCount("letters", "original"));
    }

    [OrdinaryUserFact]
    public void What_an_ordinary_user_may_not_write_is_named_with_a_way_out_and_left_alone()
    {
        using var folder = new TemporaryFolder();
        Workspace.Create(folder.Path, Engines[0], new TestClock(), "anna").Dispose();
        var path = folder.At("workbench.db");
        var before = File.ReadAllBytes(path);
        File.SetAttributes(path, FileAttributes.ReadOnly);

        var refused = Assert.ThrowsAny<StoreException>(() => Workspace.Open(folder.Path, Engines, new TestClock(), "anna"));

        Assert.Contains("right to", refused.Message, StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllBytes(path));
        File.SetAttributes(path, FileAttributes.Normal);
        Workspace.Open(folder.Path, Engines, new TestClock(), "anna").Dispose();
    }
}
