namespace Workbench.Translating;

/// <summary>Told of every request that carries texts: before it leaves, and when it is known what became of it.</summary>
/// <remarks>A call that was opened and never closed, because the process was killed meanwhile, may have been billed.</remarks>
public interface ISpendLedger
{
    /// <returns>The number to close it by.</returns>
    /// <exception cref="TranslationException">A limit forbids to send it.</exception>
    long Open(PaidCall call);

    /// <param name="billed">What the provider says it bills; null when it does not say.</param>
    /// <param name="requestId">The provider's own name for the request.</param>
    void Close(long call, Billing billing, BilledAmount? billed = null, string? requestId = null);
}
