using System.Diagnostics;
using Workbench.Sqlite;
using Workbench.Storage.Tests.Support;
using Workbench.StoreCrashWriter;
using Xunit;
using static Workbench.Storage.Tests.Support.Texts;

namespace Workbench.Storage.Tests.Faults;

public sealed class MigrationTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public MigrationTests()
    {
        using var workspace = Workspace.Create(folder.Path, new SqliteEngine(), new TestClock(), "anna");
        workspace.AddText(Letters, Original([.. Enumerable.Range(0, 3000).Select(i => $"paragraph {i}")]));
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_process_killed_while_it_migrates_leaves_every_step_taken_or_not_begun_and_a_backup_from_before()
    {
        for (var kill = 0; kill < 3; kill++)
        {
            using var migrating = Process.Start(new ProcessStartInfo("dotnet", [typeof(SlowMigration).Assembly.Location, folder.Path, "migrate"]) { RedirectStandardOutput = true })!;
            Assert.Equal("migrating", migrating.StandardOutput.ReadLine());
            Assert.True(SpinWait.SpinUntil(() => File.Exists(folder.At("workbench.db-wal")) && new FileInfo(folder.At("workbench.db-wal")).Length > 1 << 20, TimeSpan.FromSeconds(60)));
            migrating.Kill();
            migrating.WaitForExit();
            Assert.Equal("", migrating.StandardOutput.ReadToEnd());
        }

        using (var workspace = Workspace.Open(folder.Path, [SlowMigration.Finished], new TestClock(), "anna"))
        {
            Assert.Empty(workspace.Check());
            Assert.Equal(3000, workspace.UnitCount("letters", "original"));
            Assert.Equal(2, workspace.Info.Schema);
            Assert.NotEmpty(workspace.BackupPaths);
        }

        using var before = new SqliteEngine().Open(Directory.GetFiles(folder.At("backups"), "*.db").Order(StringComparer.Ordinal).First());
        Assert.Equal(1, before.Info.Schema);
        Assert.Equal(3000, before.Read(s => s.Count("unit")));
    }

    [Fact]
    public void The_backup_from_before_a_migration_joins_the_others()
    {
        using var workspace = Workspace.Open(folder.Path, [SlowMigration.Finished], new TestClock(), "anna");

        var backup = Assert.Single(workspace.BackupPaths);
        Assert.Equal("backups", Path.GetFileName(Path.GetDirectoryName(backup)));
        Assert.Empty(Directory.GetFiles(folder.Path, "*before-migration*"));
    }

    [Fact]
    public void What_a_later_version_wrote_is_refused_untouched()
    {
        Workspace.Open(folder.Path, [SlowMigration.Finished], new TestClock(), "anna").Dispose();
        var before = File.ReadAllBytes(folder.At("workbench.db"));

        Assert.Throws<StoreTooNewException>(() => Workspace.Open(folder.Path, [new SqliteEngine()], new TestClock(), "anna"));
        Assert.Equal(before, File.ReadAllBytes(folder.At("workbench.db")));
        Assert.False(File.Exists(folder.At("workbench.db-wal")));
    }
}
