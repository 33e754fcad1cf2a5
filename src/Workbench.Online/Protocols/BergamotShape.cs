namespace Workbench.Online.Protocols;

/// <summary>MTranServer speaks its own protocol, and DeepL's at a path of its own.</summary>
internal static class BergamotShape
{
    /// <exception cref="InputException">The server has no such shape.</exception>
    public static ITranslationProtocol Choose(ProviderOptions options) => options.Shape?.ToLowerInvariant() switch
    {
        null or "native" => new BergamotProtocol(options),
        "deepl" => new BergamotDeepLProtocol(options),
        var other => throw new InputException(options.Variable("SHAPE"), $"there is no shape '{other}'.", "Write native or deepl."),
    };
}
