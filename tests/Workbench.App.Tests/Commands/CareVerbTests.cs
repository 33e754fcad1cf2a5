using System.Text.Json;
using Workbench.App.Commands.Running;
using Workbench.App.Tests.Commands.Support;
using Workbench.App.Web;
using Workbench.App.Tests.Web.Support;
using Workbench.Storage;
using Xunit;

namespace Workbench.App.Tests.Commands;

/// <summary>The verbs that look after a workspace: doctor, backup, restore, copy-workspace.</summary>
public sealed class CareVerbTests : IAsyncLifetime, IDisposable
{
    private readonly Bench bench = new();

    public Task InitializeAsync() => bench.MakeWorkAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => bench.Dispose();

    [Fact]
    public async Task A_backup_is_restored_and_what_it_replaced_is_kept()
    {
        var before = await bench.StateAsync();
        var backup = Path.GetFileName((await bench.DoAsync("backup")).Lines[0]);
        await bench.DoAsync("remove", "mill");

        Assert.Contains(backup, (await bench.DoAsync("restore")).Lines);
        Assert.Contains("would take the place", (await bench.DoAsync("restore", "newest", "--dry-run")).Out, StringComparison.Ordinal);
        var restored = await bench.DoAsync("restore", backup);

        Assert.Equal(before, await bench.StateAsync());
        Assert.True(File.Exists(Path.Combine(Assert.Single(Directory.GetDirectories(bench.At("backups"))), "workbench.db")));
        Assert.Contains("is kept in", restored.Out, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Input, (await bench.RunAsync("restore", "nothing.db")).Exit);
    }

    [Fact]
    public async Task A_backup_may_be_written_elsewhere_and_overwrites_nothing_without_a_yes()
    {
        await bench.DoAsync("backup", "--to", "copy.db");
        var length = new FileInfo(bench.At("copy.db")).Length;

        Assert.Equal(ExitCode.Input, (await bench.RunAsync("backup", "--to", "copy.db")).Exit);
        await bench.DoAsync("backup", "--to", "copy.db", "--yes");
        Assert.Equal(length, new FileInfo(bench.At("copy.db")).Length);
        await bench.DoAsync("remove", "mill");
        await bench.DoAsync("restore", bench.At("copy.db"));
        Assert.Contains("mill", (await bench.DoAsync("list")).Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task While_a_server_holds_the_workspace_a_backup_is_made_through_it_and_its_database_is_not_exchanged()
    {
        using var workspace = Workspace.Open(bench.Folder, Engines.All, TimeProvider.System, "reader");
        using var stop = new CancellationTokenSource();
        var output = new FirstLine();
        var serving = WebServer.RunAsync(RunningServer.Options(workspace), workspace, output, stop.Token);
        await await Task.WhenAny(output.Task, serving);
        var address = await output.Task;

        var backup = await bench.DoAsync("backup");
        var restore = await bench.RunAsync("restore", "newest");
        var second = await bench.RunAsync("serve", "--port", "0");

        Assert.True(File.Exists(backup.Lines[0]));
        Assert.All([restore, second], refused => Assert.Equal(ExitCode.WorkspaceHeld, refused.Exit));
        Assert.All([restore, second], refused => Assert.Contains($"process {Environment.ProcessId}", refused.Error, StringComparison.Ordinal));
        Assert.All([restore, second], refused => Assert.Contains(address, refused.Error, StringComparison.Ordinal));
        await stop.CancelAsync();
        await serving;
        workspace.Dispose();
        await bench.DoAsync("restore", "newest");
        Assert.Contains("Everything is as it should be.", (await bench.DoAsync("doctor")).Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_backup_that_could_not_be_made_is_told_once()
    {
        Directory.Delete(bench.At("backups"), recursive: true);
        bench.Write("backups", "a file where the folder should be");
        string[] volume = [.. Enumerable.Range(0, 1200).Select(i => $"Paragraph {i}.")];

        var import = await bench.DoAsync("import", bench.Write("volume.txt", string.Join("\n\n", volume)), "--work", "mill", "--siglum", "volume", "--language", "en");

        Assert.Single(import.Error.Split('\n'), line => line.Contains("could not be made", StringComparison.Ordinal));
        Assert.Contains("volume", (await bench.DoAsync("list", "mill")).Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_backup_that_cannot_be_written_where_it_was_asked_for_is_none()
    {
        var before = (await bench.DoAsync("restore")).Lines;
        Assert.Equal(ExitCode.Input, (await bench.RunAsync("backup", "--to", "no-such-folder/copy.db")).Exit);
        Assert.Equal(before, (await bench.DoAsync("restore")).Lines);
    }

    [Fact]
    public async Task A_backup_whose_copy_cannot_be_written_stays_and_is_named()
    {
        Directory.CreateDirectory(bench.At("taken"));

        var answer = await bench.RunAsync("backup", "--to", "taken", "--yes");

        Assert.Equal(ExitCode.PartlyDone, answer.Exit);
        Assert.True(File.Exists(answer.Lines.Single()));
        Assert.Contains(answer.Lines.Single(), answer.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_doctor_does_not_count_works_it_cannot_read()
    {
        Hurt("Yegor lived alone"u8);

        var found = await bench.RunAsync("doctor");

        Assert.Contains("1 work,", found.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("0 works", found.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_copy_is_a_workspace_of_the_same_content_and_history()
    {
        var before = await bench.StateAsync();

        await bench.DoAsync("copy-workspace", "copies/Копия с пробелом", "--engine", "sqlite");

        Assert.Equal(before, await bench.StateAsync("copies/Копия с пробелом"));
        Assert.Equal(ExitCode.Input, (await bench.RunAsync("copy-workspace", "copies/Копия с пробелом")).Exit);
    }

    [Theory]
    [InlineData("init", "other")]
    [InlineData("copy-workspace", "other")]
    public async Task An_engine_this_build_lacks_is_asked_for_with_the_way_to_get_it(params string[] words)
    {
        if (Engines.All.Any(engine => engine.Name == "litedb"))
        {
            await bench.DoAsync([.. words, "--engine", "litedb"]);
            Assert.Contains("litedb", (await bench.DoAsync("doctor", "-w", "other")).Out, StringComparison.Ordinal);
            return;
        }

        var refused = await bench.RunAsync([.. words, "--engine", "litedb"]);

        Assert.Equal(ExitCode.Usage, refused.Exit);
        Assert.Contains("-p:LiteDb=true", refused.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(bench.At("other")));
    }

    [Fact]
    public async Task The_doctor_tells_scripts_what_is_hurt_and_mends_it_when_asked()
    {
        Assert.True(JsonDocument.Parse((await bench.DoAsync("doctor", "--format", "json")).Out).RootElement.GetProperty("sound").GetBoolean());
        await bench.DoAsync("backup");
        Hurt("Yegor lived alone"u8);

        var found = await bench.RunAsync("doctor", "--format", "json");
        Assert.Equal(ExitCode.ProblemsFound, found.Exit);
        var finding = Assert.Single(JsonDocument.Parse(found.Out).RootElement.GetProperty("findings").EnumerateArray());
        Assert.Contains("mill/first/00000000", finding.GetProperty("problem").GetString(), StringComparison.Ordinal);

        var repaired = JsonDocument.Parse((await bench.DoAsync("doctor", "--repair", "--format", "json")).Out).RootElement;
        Assert.Equal("restored", Assert.Single(repaired.GetProperty("repair").GetProperty("records").EnumerateArray()).GetProperty("outcome").GetString());
        Assert.True(repaired.GetProperty("sound").GetBoolean());
        Assert.Contains("Everything is as it should be.", (await bench.DoAsync("doctor")).Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_that_does_not_open_is_a_finding_too()
    {
        await bench.DoAsync("backup");
        var before = await bench.StateAsync();
        File.WriteAllText(bench.At("workbench.db"), "no database");

        var found = await bench.RunAsync("doctor");
        Assert.Equal(ExitCode.ProblemsFound, found.Exit);
        Assert.Contains("cannot be opened", found.Out, StringComparison.Ordinal);
        Assert.Equal("no database", File.ReadAllText(bench.At("workbench.db")));

        var repaired = await bench.RunAsync("doctor", "--repair");
        Assert.Equal(ExitCode.PartlyDone, repaired.Exit);
        Assert.Contains("there may have been later ones", repaired.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("Everything is", repaired.Out, StringComparison.Ordinal);
        Assert.Equal(before, await bench.StateAsync());
    }

    [Fact]
    public async Task No_way_back_is_named_where_nothing_was_replaced()
    {
        await bench.DoAsync("backup");
        var replaced = await bench.DoAsync("restore", "newest");
        File.Delete(bench.At("workbench.db"));

        var restored = await bench.DoAsync("restore", "newest");

        Assert.Contains("way back", replaced.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("way back", restored.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("is kept in", restored.Out, StringComparison.Ordinal);
        Assert.Single(Directory.GetDirectories(bench.At("backups")));
    }

    [Fact]
    public async Task A_damaged_backup_is_not_said_to_be_mended_by_the_doctor()
    {
        bench.Write("other.db", "no database at all");

        var refused = await bench.RunAsync("restore", "other.db");

        Assert.Equal(ExitCode.Input, refused.Exit);
        Assert.Contains("other.db is damaged itself", refused.Error, StringComparison.Ordinal);
        Assert.Contains("Take another backup", refused.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("doctor", refused.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_repair_is_not_taken_back_by_an_undo()
    {
        await bench.DoAsync("align", "mill");
        Directory.Delete(bench.At("backups"), recursive: true);
        Remove("unit", "mill/first/00000001");

        var repaired = await bench.RunAsync("doctor", "--repair");

        Assert.Equal(ExitCode.PartlyDone, repaired.Exit);
        Assert.Contains("unit mill/first/00000001: lost; something neutral stands in its place", repaired.Out, StringComparison.Ordinal);
        Assert.Contains("Undo ends at operation", repaired.Out, StringComparison.Ordinal);
        var undo = await bench.RunAsync("undo");
        Assert.Equal(ExitCode.Input, undo.Exit);
        Assert.Contains("is a repair", undo.Error, StringComparison.Ordinal);
        Assert.Contains("[lost]", (await bench.DoAsync("show", "mill")).Out, StringComparison.Ordinal);
        Assert.Contains("Everything is as it should be.", (await bench.DoAsync("doctor")).Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Links_that_do_not_fit_their_texts_are_no_fault_of_the_program()
    {
        await bench.DoAsync("align", "mill");
        Remove("link", "mill/first/o00000001");

        var shown = await bench.RunAsync("show", "mill");

        Assert.Equal(ExitCode.Input, shown.Exit);
        Assert.Contains("doctor --repair", shown.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_repair_names_the_operations_it_dropped_and_claims_no_loss_that_nothing_proves()
    {
        await bench.DoAsync("backup");
        await bench.DoAsync("edit", "mill", "--siglum", "first", "--unit", "2", "--text", "Something else.");
        await bench.DoAsync("edit", "mill", "--title", "Another");
        Remove("operation", "000000000004");
        Remove("unit", "mill/second/00000000");
        Remove("unit", "mill/second/00000001");

        var repaired = await bench.RunAsync("doctor", "--repair");

        Assert.Equal(ExitCode.PartlyDone, repaired.Exit);
        Assert.Contains("Operation 4 of mill is gone from the journal", repaired.Out, StringComparison.Ordinal);
        Assert.Contains("2 units of mill/second (0-1): as it stands in the backup", repaired.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("lost;", repaired.Out, StringComparison.Ordinal);
        using var workspace = Workspace.Open(bench.Folder, Engines.All, TimeProvider.System, "tester");
        Assert.Equal("Something else.", workspace.Units("mill", "first", 2, 1)[0].Text);
    }

    [Fact]
    public async Task A_database_that_is_gone_is_a_finding_and_comes_back_from_a_backup()
    {
        await bench.DoAsync("backup");
        File.Delete(bench.At("workbench.db"));

        Assert.Contains("doctor --repair", (await bench.RunAsync("list")).Error, StringComparison.Ordinal);
        Assert.Equal(ExitCode.ProblemsFound, (await bench.RunAsync("doctor")).Exit);
        Assert.Equal(ExitCode.PartlyDone, (await bench.RunAsync("doctor", "--repair")).Exit);
        Assert.Contains("mill", (await bench.DoAsync("list")).Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_workspace_file_that_is_gone_is_a_finding_and_is_written_anew()
    {
        var before = await bench.StateAsync();
        File.Delete(bench.At("workspace.json"));

        Assert.Contains("doctor --repair", (await bench.RunAsync("list")).Error, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Input, (await bench.RunAsync("init")).Exit);
        Assert.Equal(ExitCode.ProblemsFound, (await bench.RunAsync("doctor")).Exit);
        Assert.Equal(ExitCode.PartlyDone, (await bench.RunAsync("doctor", "--repair")).Exit);
        Assert.Equal(before, await bench.StateAsync());
        Assert.Empty(Directory.GetDirectories(bench.At("backups")));
    }

    private void Remove(string kind, string id)
    {
        using var store = Engines.All[0].Open(bench.At("workbench.db"));
        Assert.True(store.Write(session => session.Remove(kind, id)));
    }

    /// <summary>Flips a bit of every copy: some may lie in pages that are not used any more.</summary>
    private void Hurt(ReadOnlySpan<byte> words)
    {
        var bytes = File.ReadAllBytes(bench.At("workbench.db"));
        for (var at = bytes.AsSpan().IndexOf(words); at >= 0; at = bytes.AsSpan().IndexOf(words))
        {
            bytes[at] ^= 1;
        }

        File.WriteAllBytes(bench.At("workbench.db"), bytes);
    }
}
