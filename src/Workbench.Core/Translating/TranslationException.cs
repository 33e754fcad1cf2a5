namespace Workbench.Translating;

/// <summary>
/// A run of translation that cannot go on, said so that the user can mend it: which provider, what happened, which variable
/// or option to change. Nothing has been stored. It never holds a key. Front ends print it as it is and exit with 5 when
/// <see cref="ProviderRefused"/>, with 6 otherwise.
/// </summary>
public sealed class TranslationException(string provider, TranslationFault fault, string problem, string wayOut, Exception? inner = null)
    : Exception($"{provider}: {problem} {wayOut}", inner)
{
    public string Provider { get; } = provider;

    public TranslationFault Fault { get; } = fault;

    public FaultReach Reach { get; init; }

    public string Problem { get; } = problem;

    public string WayOut { get; } = wayOut;

    /// <summary>Whether the provider said no, rather than failed.</summary>
    public bool ProviderRefused => Fault is TranslationFault.Key or TranslationFault.Quota or TranslationFault.Pair or TranslationFault.Model or TranslationFault.Request;
}
