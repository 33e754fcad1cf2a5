using System.Diagnostics;
using System.Globalization;
using Workbench.Sqlite;
using Workbench.Storage.Memory;
using Workbench.Storage.Tests.Support;
using Xunit;
using static Workbench.Storage.Tests.Support.Texts;

namespace Workbench.Storage.Tests.Faults;

public sealed class FolderTests : IDisposable
{
    private static readonly SqliteEngine Engine = new();
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_folder_without_workspace_says_how_to_make_one()
    {
        Assert.Contains("workbench init", Assert.Throws<WorkspaceException>(Open).WayOut, StringComparison.Ordinal);
        Assert.Throws<WorkspaceException>(() => Workspace.Open(folder.At("missing"), [Engine], new TestClock(), "anna"));
        Assert.Empty(Directory.GetFileSystemEntries(folder.Path));
    }

    [Fact]
    public void Backups_of_something_else_make_no_workspace_of_a_folder()
    {
        Directory.CreateDirectory(folder.At("backups"));
        File.WriteAllText(folder.At("backups/holiday.zip"), "a person's");

        Assert.Contains("workbench init", Assert.Throws<WorkspaceException>(Open).WayOut, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_that_holds_a_workspace_is_not_made_into_another()
    {
        using (var workspace = Create())
        {
            workspace.AddText(Letters, Original("a"));
        }

        Assert.Throws<WorkspaceException>(Create);
        using var again = Open();
        Assert.NotNull(again.FindText("letters", "original"));
    }

    [Fact]
    public void Another_engine_is_asked_for_by_name()
    {
        Create().Dispose();

        var lacking = Assert.Throws<WorkspaceException>(() => Workspace.Open(folder.Path, [new MemoryEngine()], new TestClock(), "anna"));

        Assert.Contains("'sqlite'", lacking.Problem, StringComparison.Ordinal);
        Assert.Contains("memory", lacking.WayOut, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\"format\":1")]
    [InlineData("{}")]
    [InlineData("")]
    public void A_workspace_file_that_cannot_be_read_is_said_to_be_so(string json)
    {
        Create().Dispose();
        File.WriteAllText(folder.At("workspace.json"), json);

        Assert.Contains("workspace.json", Assert.Throws<WorkspaceFileException>(Open).Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void A_workspace_of_a_later_format_is_refused()
    {
        Create().Dispose();
        File.WriteAllText(folder.At("workspace.json"), "{\"format\":2,\"engine\":\"sqlite\",\"name\":\"x\"}");

        Assert.Throws<StoreTooNewException>(Open);
    }

    [Fact]
    public void A_database_that_is_gone_is_named_and_not_made_anew()
    {
        Create().Dispose();
        File.Delete(folder.At("workbench.db"));

        Assert.Contains("workbench.db", Assert.Throws<StoreMissingException>(Open).Message, StringComparison.Ordinal);
        Assert.False(File.Exists(folder.At("workbench.db")));
    }

    [Fact]
    public void The_lock_of_a_dead_process_is_taken_over_and_that_of_a_living_one_is_not()
    {
        Create().Dispose();
        var holder = StoreHolder.ThisProcess();
        void Leave(StoreHolder left) => File.WriteAllBytes(folder.At("workbench.db.lock"), left.ToJson());

        Leave(holder with { ProcessId = int.MaxValue - 1 });
        Open().Dispose();
        Leave(holder with { Started = holder.Started.AddHours(-1) });
        Open().Dispose();
        File.WriteAllText(folder.At("workbench.db.lock"), "{\"processId\":");
        Open().Dispose();

        Leave(holder);
        Assert.Equal(holder, Assert.Throws<StoreInUseException>(Open).Holder);
        Leave(holder with { Host = "elsewhere" });
        Assert.Contains("on elsewhere", Assert.Throws<StoreInUseException>(Open).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_process_that_ended_and_was_never_fetched_by_its_parent_holds_nothing()
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        Create().Dispose();
        using var parent = Process.Start(new ProcessStartInfo("bash", ["-c", "(until [ \"$(</proc/$$/comm)\" = sleep ]; do :; done) & echo $!; exec sleep 60"]) { RedirectStandardOutput = true })!;
        var ended = int.Parse(parent.StandardOutput.ReadLine()!, CultureInfo.InvariantCulture);
        SpinWait.SpinUntil(() => File.ReadAllText($"/proc/{ended}/stat").Contains(") Z", StringComparison.Ordinal));
        using (var process = Process.GetProcessById(ended))
        {
            var holder = StoreHolder.ThisProcess() with { ProcessId = ended, Started = process.StartTime.ToUniversalTime() };
            File.WriteAllBytes(folder.At("workbench.db.lock"), holder.ToJson());
        }

        Open().Dispose();

        parent.Kill();
    }

    [Theory]
    [InlineData("with spaces and \u0440\u0443\u0441\u0441\u043A\u0438\u0435 \u0431\u0443\u043A\u0432\u044B")]
    [InlineData("\u0438\u0306 \U0001F4DA 'quote' \u00ABx\u00BB #1 %20 ; a=b")]
    public void A_workspace_may_lie_at_any_path(string name)
    {
        var home = folder.At(name);
        using (var workspace = Workspace.Create(home, Engine, new TestClock(), "anna"))
        {
            workspace.AddText(Letters, Original("a"));
            workspace.BackUp();
        }

        var replaced = Workspace.Restore(home, Workspace.BackupsOf(home, new TestClock())[0], [Engine], new TestClock())!;
        Assert.True(File.Exists(Path.Combine(replaced, "workbench.db")));
        using var again = Workspace.Open(home, [Engine], new TestClock(), "anna");
        Assert.NotNull(again.FindText("letters", "original"));
        Assert.Contains(name, Assert.Throws<StoreInUseException>(() => Workspace.Open(home, [Engine], new TestClock(), "boris")).Message, StringComparison.Ordinal);
    }

    private Workspace Create() => Workspace.Create(folder.Path, Engine, new TestClock(), "anna");

    private Workspace Open() => Workspace.Open(folder.Path, [Engine], new TestClock(), "anna");
}
