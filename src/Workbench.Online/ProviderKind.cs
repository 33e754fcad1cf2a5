using System.Collections.Immutable;
using Workbench.Online.Protocols;

namespace Workbench.Online;

/// <summary>One line a provider: its name, where it is by default, what it needs, and its protocol.</summary>
internal sealed record ProviderKind(
    string Name, Func<string?, string> DefaultUrl, bool NeedsKey, Func<ProviderOptions, TimeProvider, ITranslationProtocol> Protocol)
{
    public static ImmutableArray<ProviderKind> All { get; } =
    [
        new("apertium", _ => "http://127.0.0.1:2737", NeedsKey: false, (options, _) => new ApertiumProtocol(options)),
    ];

    /// <exception cref="InputException">There is none of that name.</exception>
    public static ProviderKind Named(string name) =>
        All.FirstOrDefault(kind => string.Equals(kind.Name, name.Trim(), StringComparison.OrdinalIgnoreCase))
        ?? throw new InputException("provider", $"there is no provider '{name}'.", $"Known providers: {string.Join(", ", All.Select(kind => kind.Name))}.");
}
