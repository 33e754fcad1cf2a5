using System.Diagnostics;
using System.Globalization;
using Workbench.Sqlite;
using Workbench.Storage.Tests.Support;
using Workbench.StoreCrashWriter;
using Xunit;

namespace Workbench.Storage.Tests.Faults;

/// <summary>Kills a process that writes, again and again. WORKBENCH_KILLS says how often; without it, ten times.</summary>
public sealed class CrashTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly SqliteEngine engine = new();

    private static int Kills =>
        int.TryParse(Environment.GetEnvironmentVariable("WORKBENCH_KILLS"), NumberStyles.None, CultureInfo.InvariantCulture, out var kills) ? kills : 10;

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Every_edit_that_returned_outlives_the_kill_of_its_process_and_none_is_half_there()
    {
        Workspace.Create(folder.Path, engine, new TestClock(), "test").Dispose();
        using var model = OpenWorkspace.InMemory();
        var random = new Random(20260922);
        for (var kill = 0; kill < Kills; kill++)
        {
            var acknowledged = WriteUntilKilled(random.Next(1, 40), random.Next(0, 12));

            var kept = LastOperation();
            Assert.InRange(kept, acknowledged, acknowledged + 1);
            for (var number = (model.Workspace.History(take: 1) is [var last] ? last.Number : 0) + 1; number <= kept; number++)
            {
                CrashScript.Do(model.Workspace, number);
            }

            Assert.Equal(model.Content(), Content());
        }
    }

    [Fact]
    public void Another_process_is_named_while_it_lives_and_followed_when_it_is_dead()
    {
        Workspace.Create(folder.Path, engine, new TestClock(), "test").Dispose();
        using var writer = Start();
        Assert.NotNull(writer.StandardOutput.ReadLine());

        var refused = Assert.Throws<StoreInUseException>(() => LastOperation());
        Assert.Equal(writer.Id, refused.Holder!.ProcessId);
        Assert.Contains($"process {writer.Id} (StoreCrashWriter", refused.Message, StringComparison.Ordinal);

        writer.Kill();
        writer.WaitForExit();
        Assert.True(LastOperation() > 0);
    }

    /// <returns>The last number the process has told before it died.</returns>
    private long WriteUntilKilled(int edits, int milliseconds)
    {
        using var writer = Start();
        var told = new List<string>();
        while (told.Count < edits && writer.StandardOutput.ReadLine() is { } line)
        {
            told.Add(line);
        }

        // A moment more, so that the kill falls anywhere within an edit.
        SpinWait.SpinUntil(() => false, milliseconds);
        writer.Kill();
        writer.WaitForExit();
        told.AddRange(writer.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries));
        return long.Parse(told[^1], CultureInfo.InvariantCulture);
    }

    private Process Start() =>
        Process.Start(new ProcessStartInfo("dotnet", [typeof(CrashScript).Assembly.Location, folder.Path]) { RedirectStandardOutput = true })!;

    private long LastOperation()
    {
        using var workspace = Workspace.Open(folder.Path, [engine], new TestClock(), "test");
        return workspace.History(take: 1)[0].Number;
    }

    private IReadOnlyList<string> Content()
    {
        using var store = engine.Open(folder.At("workbench.db"));
        Assert.Empty(store.Check());
        return OpenWorkspace.ContentOf(store);
    }
}
