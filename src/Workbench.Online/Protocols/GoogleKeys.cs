namespace Workbench.Online.Protocols;

/// <summary>Google lets in with API keys, and with tokens of OAuth that live for an hour.</summary>
internal static class GoogleKeys
{
    /// <summary>In the address, where the documentation has it, a key would end up in logs.</summary>
    public static HttpRequestMessage WithGoogleKey(this HttpRequestMessage request, Secret key) =>
        key.Reveal().StartsWith("ya29.", StringComparison.Ordinal)
            ? request.WithBearer(key)
            : request.With("X-Goog-Api-Key", key.Reveal());

    public static HttpRequestMessage WithBearer(this HttpRequestMessage request, Secret key) => request.With("Authorization", $"Bearer {key.Reveal()}");
}
