using System.Collections.Immutable;
using Workbench.Online.Protocols;

namespace Workbench.Online;

/// <summary>One line a provider: its name, where it is by default, the variables it cannot do without, and its protocol.</summary>
/// <param name="DefaultUrl">From its key and region, either of which may be null.</param>
internal sealed record ProviderKind(
    string Name, Func<string?, string?, string> DefaultUrl, ImmutableArray<string> Needs, Func<ProviderOptions, TimeProvider, ITranslationProtocol> Protocol)
{
    public static ImmutableArray<ProviderKind> All { get; } =
    [
        new("apertium", (_, _) => "http://127.0.0.1:2737", [], (options, _) => new ApertiumProtocol(options)),
        new("libretranslate", (_, _) => "http://127.0.0.1:5000", [], (options, _) => new LibreTranslateProtocol(options)),
        new("deepl", (key, _) => DeepLProtocol.Host(key), ["KEY"], (options, _) => new DeepLProtocol(options)),
        new("google", (_, _) => "https://translation.googleapis.com", ["KEY"], (options, _) => options.Project is null ? new GoogleProtocol(options) : new GoogleAdvancedProtocol(options)),
        new("azure", (_, _) => "https://api.cognitive.microsofttranslator.com", ["KEY"], (options, _) => new AzureProtocol(options)),
        new("yandex", (_, _) => "https://translate.api.cloud.yandex.net", ["KEY"], (options, _) => new YandexProtocol(options)),
        new("modernmt", (_, _) => "https://api.modernmt.com", ["KEY"], (options, _) => new ModernMtProtocol(options)),
        new("amazon", (_, region) => $"https://translate.{region ?? AmazonProtocol.DefaultRegion}.amazonaws.com", ["KEY", "SECRET"], (options, time) => new AmazonProtocol(options, time)),
        new("openai", (_, _) => "https://api.openai.com/v1", ["MODEL"], (options, _) => new OpenAiProtocol(options)),
        new("bergamot", (_, _) => "http://127.0.0.1:8989", [], (options, _) => BergamotShape.Choose(options)),
    ];

    /// <exception cref="InputException">There is none of that name.</exception>
    public static ProviderKind Named(string name) =>
        All.FirstOrDefault(kind => string.Equals(kind.Name, name.Trim(), StringComparison.OrdinalIgnoreCase))
        ?? throw new InputException("provider", $"there is no provider '{name}'.", $"Known providers: {string.Join(", ", All.Select(kind => kind.Name))}.");
}
