using Workbench.Translating;

namespace Workbench.Online.Tests.Support;

/// <summary>Notes what every request came to.</summary>
internal sealed class Ledger : ISpendLedger
{
    private readonly List<(PaidCall Call, Billing? Billing, BilledAmount? Billed, string? RequestId)> calls = [];

    public IReadOnlyList<(PaidCall Call, Billing? Billing, BilledAmount? Billed, string? RequestId)> Calls
    {
        get
        {
            lock (calls)
            {
                return [.. calls];
            }
        }
    }

    public IEnumerable<Billing?> Billings => Calls.Select(call => call.Billing);

    public long Open(PaidCall call)
    {
        lock (calls)
        {
            calls.Add((call, null, null, null));
            return calls.Count - 1;
        }
    }

    public void Close(long call, Billing billing, BilledAmount? billed = null, string? requestId = null)
    {
        lock (calls)
        {
            calls[(int)call] = calls[(int)call] with { Billing = billing, Billed = billed, RequestId = requestId };
        }
    }
}
