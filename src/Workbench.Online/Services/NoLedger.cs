using Workbench.Translating;

namespace Workbench.Online.Services;

/// <summary>For callers who do not count.</summary>
internal sealed class NoLedger : ISpendLedger
{
    public static NoLedger Instance { get; } = new();

    public long Open(PaidCall call) => 0;

    public void Close(long call, Billing billing, BilledAmount? billed = null, string? requestId = null)
    {
    }
}
