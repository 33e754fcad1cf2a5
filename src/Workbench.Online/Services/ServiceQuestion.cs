using System.Collections.Immutable;
using System.Text.Json;
using Workbench.Translating;

namespace Workbench.Online.Services;

/// <summary>A question to a service, as a protocol words it.</summary>
/// <param name="Write">Makes the request, anew for every try.</param>
/// <param name="Read">Reads the body of a good reply; a <see cref="JsonException"/> means that it is nonsense.</param>
internal sealed record ServiceQuestion<T>(Func<HttpRequestMessage> Write, Func<Reply, Verdict> Classify, Func<string, T> Read, CallLoad Load)
    where T : class
{
    /// <summary>What a good reply says that it bills; null when it does not say.</summary>
    public Func<Reply, BilledAmount?> Billed { get; init; } = _ => null;

    /// <summary>Whether the service may stumble on it: then it is asked though it was to be left alone, but not for long.</summary>
    public bool IsProbe { get; init; }

    /// <summary>The texts that are sent: nothing that is shown may quote them.</summary>
    public ImmutableArray<string> Texts { get; init; } = [];
}
