using Workbench.Translating;

namespace Workbench.App.Commands.Translating;

/// <summary>
/// The spend log beside the workspace's database: a line before each request leaves, and another when it is known what became of it. What has no
/// second line may have been billed.
/// </summary>
internal sealed class SpendFile : ISpendLedger, IDisposable
{
    public const string FileName = "spend.jsonl";

    private readonly Lock gate = new();
    private readonly Dictionary<long, PaidCall> open = [];
    private readonly AppendedLines file;
    private readonly SpendTask task;
    private readonly TimeProvider time;
    private long last;

    private SpendFile(string path, SpendTask task, TimeProvider time)
    {
        (this.task, this.time) = (task, time);
        file = AppendedLines.Open(path, time, line => last = Math.Max(last, NumberIn(line)));
    }

    public static SpendFile Open(string workspaceFolder, SpendTask task, TimeProvider time) => new(Path.Combine(workspaceFolder, FileName), task, time);

    /// <summary>What is in the log of a workspace, in the order in which it was sent.</summary>
    public static IReadOnlyList<SpendEntry> Read(string workspaceFolder)
    {
        var entries = new SortedDictionary<long, SpendEntry>();
        AppendedLines.ReadOnly(Path.Combine(workspaceFolder, FileName), line => SpendLines.Apply(line, entries));
        return [.. entries.Values];
    }

    long ISpendLedger.Open(PaidCall call)
    {
        lock (gate)
        {
            open.Add(++last, call);
            file.Append(SpendLines.Opened(last, call, task, time.GetUtcNow()));
            return last;
        }
    }

    public void Close(long call, Billing billing, BilledAmount? billed = null, string? requestId = null)
    {
        lock (gate)
        {
            open.Remove(call, out var opened);
            file.Append(SpendLines.Closed(call, billing, billed, billing == Billing.NotBilled ? 0 : task.Price?.CostOf(opened!, billed), requestId));
        }
    }

    public void Dispose() => file.Dispose();

    private static long NumberIn(string line)
    {
        var entries = new SortedDictionary<long, SpendEntry>();
        SpendLines.Apply(line, entries);
        return entries.Count == 0 ? 0 : entries.Keys.Last();
    }
}
