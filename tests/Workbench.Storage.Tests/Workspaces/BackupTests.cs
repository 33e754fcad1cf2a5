using Workbench.Editing;
using Workbench.Sqlite;
using Workbench.Storage.Memory;
using Workbench.Storage.Tests.Support;
using Workbench.Works;
using Xunit;
using static Workbench.Storage.Tests.Support.Texts;

namespace Workbench.Storage.Tests.Workspaces;

public sealed class BackupTests : IDisposable
{
    private static readonly IStoreEngine[] Engines = [new SqliteEngine(), new MemoryEngine()];
    private readonly TemporaryFolder folder = new();
    private readonly TestClock clock = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_day_without_backup_ends_with_the_next_edit()
    {
        using var workspace = Create();
        workspace.AddText(Letters, Original("a"));
        Assert.Empty(workspace.BackupPaths);

        clock.Pass(TimeSpan.FromHours(2));
        workspace.AddText(Letters, Version("v", "b"));
        clock.Pass(TimeSpan.FromHours(2));
        workspace.AddText(Letters, Version("w", "c"));
        Assert.Single(workspace.BackupPaths);

        clock.Pass(TimeSpan.FromHours(25));
        workspace.RemoveWork("letters");
        Assert.Equal(2, workspace.BackupPaths.Count);
        Assert.Null(workspace.BackupProblem);
    }

    [Fact]
    public void A_backup_that_cannot_be_made_is_told_and_stops_no_edit()
    {
        using var workspace = Create();
        workspace.AddText(Letters, Original("a"));
        File.WriteAllText(folder.At("backups"), "a file where the folder should be");
        clock.Pass(TimeSpan.FromHours(25));

        workspace.AddText(Letters, Version("v", "b"));

        Assert.NotNull(workspace.BackupProblem);
        Assert.NotNull(workspace.FindText("letters", "v"));
    }

    [Fact]
    public void An_edit_of_very_many_records_is_made_after_a_backup()
    {
        using var workspace = Create();
        string[] volume = [.. Enumerable.Range(0, 1200).Select(i => $"{i}")];
        workspace.AddText(Letters, Original("a"));
        workspace.AddText(Letters, Version("v", volume));
        Assert.Single(workspace.BackupPaths);

        workspace.RemoveText("letters", "v");
        Assert.Equal(2, workspace.BackupPaths.Count);
        workspace.AddText(Letters, Version("w", "b"));
        Assert.Equal(2, workspace.BackupPaths.Count);
    }

    [Fact]
    public void Whatever_touches_very_many_records_is_made_after_a_backup()
    {
        using var workspace = Create();
        string[] volume = [.. Enumerable.Range(0, 1200).Select(i => $"{i}")];
        workspace.AddText(Letters, Original(volume));
        workspace.AddText(Letters, Version("v", volume));
        workspace.SetAlignment("letters", "v", OneToOne(1200), "run");
        var links = workspace.FindAlignment("letters", "v")!.Links;
        Assert.True(IsBackedUp(() => workspace.ReplaceLinks("letters", "v", links, [.. links.Select(l => l with { State = Aligning.LinkState.Confirmed })], "confirmed")));
        Assert.True(IsBackedUp(() => workspace.ReplaceText("letters", Version("v", "short"))));
        Assert.True(IsBackedUp(() => workspace.Undo("letters")));
        Assert.True(IsBackedUp(() => workspace.Redo("letters")));
        Assert.True(IsBackedUp(() => workspace.GoTo("letters", 2)));
        Assert.True(IsBackedUp(() => workspace.GoTo("letters", 4)));
        Assert.True(IsBackedUp(() => workspace.RemoveAlignment("letters", "v")));
        workspace.PutWork(Letters with { Title = "small" });
        Assert.False(IsBackedUp(() => workspace.Undo("letters")));

        bool IsBackedUp(Action edit)
        {
            var before = workspace.BackupPaths.ToHashSet(StringComparer.Ordinal);
            edit();
            return !workspace.BackupPaths.All(before.Contains);
        }
    }

    [Fact]
    public void What_a_person_does_to_a_row_is_no_bulk_edit_however_many_rows_it_moves()
    {
        using var workspace = Create();
        string[] volume = [.. Enumerable.Range(0, 1200).Select(i => $"Paragraph {i}. Its end.")];
        workspace.AddText(Letters, Original(volume));
        workspace.AddText(Letters, Version("v", volume));
        workspace.SetAlignment("letters", "v", OneToOne(1200), "run");
        var before = workspace.BackupPaths.Count;

        workspace.Edit("letters", work => TextMoves.PushDown(work, 1, 0));
        workspace.Edit("letters", work => UnitEdits.Split(work, 0, new UnitIndex(2), 12));
        workspace.Undo("letters");
        workspace.Redo("letters");

        Assert.Equal(before, workspace.BackupPaths.Count);
    }

    [Fact]
    public void A_day_without_backup_ends_with_an_undo_too()
    {
        using var workspace = Create();
        workspace.AddText(Letters, Original("a"));
        clock.Pass(TimeSpan.FromHours(25));

        workspace.Undo();

        Assert.Single(workspace.BackupPaths);
    }

    [Fact]
    public void A_backup_that_a_person_made_is_never_removed()
    {
        using var workspace = Create();
        workspace.AddText(Letters, Original("a"));
        var mine = Enumerable.Range(0, 15).Select(_ => workspace.BackUp()).ToList();
        MakeAutomatic(workspace, 50, TimeSpan.FromMinutes(1));

        Assert.All(mine, path => Assert.True(File.Exists(path)));
        Assert.Equal(15 + 10, workspace.BackupPaths.Count);
        Assert.Equal(workspace.BackupPaths.OrderByDescending(Path.GetFileName, StringComparer.Ordinal), workspace.BackupPaths);
    }

    [Fact]
    public void A_backup_is_restored_without_being_touched()
    {
        string backup;
        using (var workspace = Create())
        {
            workspace.AddText(Letters, Original("a"));
            backup = workspace.BackUp();
        }

        var elsewhere = Directory.CreateDirectory(folder.At("elsewhere")).FullName;
        var copy = Path.Combine(elsewhere, "copy.db");
        File.WriteAllBytes(copy, File.ReadAllBytes(backup));
        var before = File.ReadAllBytes(copy);

        Workspace.Restore(folder.Path, copy, Engines, clock);

        Assert.Equal(before, File.ReadAllBytes(copy));
        Assert.Equal([copy], Directory.GetFiles(elsewhere));
        using var restored = Open();
        Assert.NotNull(restored.FindText("letters", "original"));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void An_exchange_of_databases_that_was_killed_half_way_is_finished_on_opening(bool isOldAway)
    {
        string backup;
        using (var workspace = Create())
        {
            workspace.AddText(Letters, Original("a"));
            backup = workspace.BackUp();
            workspace.PutWork(Letters with { Title = "replaced" });
        }

        File.WriteAllBytes(folder.At("workbench.db.ready-2024-03-01T08-00-00-000Z"), File.ReadAllBytes(backup));
        if (isOldAway)
        {
            File.Delete(folder.At("workbench.db"));
        }

        using var again = Open();
        Assert.Equal("Letters", again.FindWork("letters")!.Title);
        Assert.False(File.Exists(folder.At("workbench.db.ready-2024-03-01T08-00-00-000Z")));
        Assert.Equal(!isOldAway, File.Exists(folder.At("backups/replaced-2024-03-01T08-00-00-000Z/workbench.db")));
    }

    [Fact]
    public void A_database_is_restored_together_with_the_log_that_lies_beside_it()
    {
        var left = Directory.CreateDirectory(folder.At("backups/replaced-then")).FullName;
        using (var workspace = Create())
        {
            workspace.AddText(Letters, Original("a"));
            workspace.PutWork(Letters with { Title = "still in the log" });
            foreach (var file in (string[])["workbench.db", "workbench.db-wal"])
            {
                using var open = new FileStream(folder.At(file), FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
                using var copy = File.Create(Path.Combine(left, file));
                open.CopyTo(copy);
            }

            workspace.RemoveWork("letters");
        }

        var before = Directory.GetFiles(left).ToDictionary(path => path, File.ReadAllBytes);
        Workspace.Restore(folder.Path, Path.Combine(left, "workbench.db"), Engines, clock);

        using var restored = Open();
        Assert.Equal("still in the log", restored.FindWork("letters")!.Title);
        Assert.All(before, file => Assert.Equal(file.Value, File.ReadAllBytes(file.Key)));
        Assert.Equal(2, Directory.GetFiles(left).Length);
    }

    [Fact]
    public void A_restore_moves_only_files_of_the_database()
    {
        using (var workspace = Create())
        {
            workspace.AddText(Letters, Original("a"));
            workspace.BackUp();
        }

        File.WriteAllText(folder.At("workbench-notes.txt"), "a person's");
        File.WriteAllText(folder.At("workbench.db.restored.txt"), "a person's");
        Workspace.Restore(folder.Path, Workspace.BackupsOf(folder.Path, clock)[0], Engines, clock);

        Assert.True(File.Exists(folder.At("workbench-notes.txt")));
        Assert.True(File.Exists(folder.At("workbench.db.restored.txt")));
    }

    [Fact]
    public void A_database_that_is_gone_comes_back_from_a_backup()
    {
        using (var workspace = Create())
        {
            workspace.AddText(Letters, Original("a"));
            workspace.BackUp();
        }

        File.Delete(folder.At("workbench.db"));
        Assert.Contains("--repair", Assert.Throws<StoreMissingException>(Open).Message, StringComparison.Ordinal);
        Workspace.Repair(folder.Path, Engines, clock, "doctor");

        using var again = Open();
        Assert.NotNull(again.FindText("letters", "original"));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("{\"form")]
    public void A_workspace_file_that_is_gone_or_broken_is_written_anew_by_a_repair(string? left)
    {
        using (var workspace = Create())
        {
            workspace.AddText(Letters, Original("a"));
        }

        File.Delete(folder.At("workspace.json"));
        if (left is not null)
        {
            File.WriteAllText(folder.At("workspace.json"), left);
        }

        Assert.Contains("doctor --repair", Assert.Throws<WorkspaceFileException>(Open).Message, StringComparison.Ordinal);
        Assert.Contains("doctor --repair", Assert.Throws<WorkspaceException>(Create).Message, StringComparison.Ordinal);
        Workspace.Repair(folder.Path, Engines, clock, "doctor");

        using var again = Open();
        Assert.Equal("sqlite", again.Info.Engine);
        Assert.NotNull(again.FindText("letters", "original"));
    }

    [Fact]
    public void A_clock_that_was_set_back_loses_no_backup_no_edit_and_no_order()
    {
        using var workspace = Create();
        workspace.AddText(Letters, Original("a"));
        for (var i = 0; i < 12; i++)
        {
            workspace.BackUp();
        }

        clock.Pass(TimeSpan.FromDays(-400));
        var made = workspace.BackUp();
        workspace.PutWork(Letters with { Title = "later" });
        clock.Pass(TimeSpan.FromHours(25));
        workspace.PutWork(Letters with { Title = "latest" });

        Assert.True(File.Exists(made));
        Assert.Equal(["describe", "describe", "import"], workspace.History().Select(o => o.Verb));
        Assert.True(workspace.BackupPaths.Count(p => p.Contains("2024-", StringComparison.Ordinal)) >= 2);
        workspace.Undo();
        Assert.Equal("later", workspace.FindWork("letters")!.Title);
    }

    [Fact]
    public void Old_backups_go_but_for_one_a_day_and_foreign_files_stay()
    {
        using var workspace = Create();
        workspace.AddText(Letters, Original("a"));
        MakeAutomatic(workspace, 1, TimeSpan.Zero);
        File.WriteAllText(Path.Combine(folder.Path, "backups", "mine.db"), "kept");
        MakeAutomatic(workspace, 80, TimeSpan.FromHours(12));

        // The newest ten stand on six days; of the twenty-four days before, one each.
        Assert.Equal(34, workspace.BackupPaths.Count);
        Assert.True(File.Exists(Path.Combine(folder.Path, "backups", "mine.db")));
    }

    [Fact]
    public void A_restored_backup_holds_what_was_there_and_what_it_replaced_is_kept()
    {
        string backup, replaced;
        using (var workspace = Create())
        {
            workspace.AddText(Letters, Original("a"));
            backup = workspace.BackUp();
            workspace.RemoveWork("letters");
            Assert.Throws<StoreInUseException>(() => Workspace.Restore(folder.Path, backup, Engines, clock));
        }

        replaced = Workspace.Restore(folder.Path, backup, Engines, clock)!;

        using var restored = Open();
        Assert.NotNull(restored.FindText("letters", "original"));
        Assert.Single(restored.History());
        using var before = new SqliteEngine().Open(Path.Combine(replaced, "workbench.db"));
        Assert.Equal(2, before.Read(s => s.Count("operation")));
    }

    [Fact]
    public void A_damaged_database_is_restored_and_a_damaged_backup_is_not_used()
    {
        using (var workspace = Create())
        {
            workspace.AddText(Letters, Original("a sentence that will be damaged"));
            workspace.BackUp();
        }

        File.WriteAllText(folder.At("workbench.db"), "garbage");
        Assert.Throws<StoreDamagedException>(Open);
        var backup = Directory.GetFiles(folder.At("backups"), "*.db").Single();
        Workspace.Restore(folder.Path, backup, Engines, clock);
        Open().Dispose();

        var bytes = File.ReadAllBytes(backup);
        bytes[bytes.AsSpan().IndexOf("damaged"u8)] ^= 1;
        File.WriteAllBytes(backup, bytes);
        var now = File.ReadAllBytes(folder.At("workbench.db"));
        Assert.Throws<StoreDamagedException>(() => Workspace.Restore(folder.Path, backup, Engines, clock));
        Assert.Equal(now, File.ReadAllBytes(folder.At("workbench.db")));
    }

    /// <summary>As bulk edits do.</summary>
    private void MakeAutomatic(Workspace workspace, int count, TimeSpan between)
    {
        string[] volume = [.. Enumerable.Range(0, 1000).Select(i => $"{i}")];
        for (var i = 0; i < count; i++)
        {
            clock.Pass(between);
            workspace.AddText(Letters, Version($"v{i}-{workspace.History(take: 1)[0].Number}", volume));
        }
    }

    private Workspace Create() => Workspace.Create(folder.Path, Engines[0], clock, "anna");

    private Workspace Open() => Workspace.Open(folder.Path, Engines, clock, "anna");
}
