using System.Collections.Immutable;
using Microsoft.Extensions.Logging;
using Workbench.Online.Services;
using Workbench.Translating;

namespace Workbench.Online;

/// <summary>The providers there are. One provider object keeps one circuit breaker: open it once a run.</summary>
public sealed class ProviderCatalogue(IHttpClientFactory clients, TimeProvider time, Jitter jitter, ILoggerFactory loggers)
{
    /// <summary>The names the <c>--provider</c> option takes.</summary>
    public static ImmutableArray<string> Names { get; } = [.. ProviderKind.All.Select(kind => kind.Name)];

    /// <param name="events">Hears of tries, waits and the breaker.</param>
    /// <exception cref="InputException">There is no such provider.</exception>
    /// <exception cref="TranslationException">The provider needs a key and has none, or one that cannot be a key.</exception>
    public ITranslationProvider Open(ProviderOptions options, IProgress<ProviderEvent>? events = null)
    {
        var kind = ProviderKind.Named(options.Name);
        ProviderOptions.Address(options.Variable("URL"), options.Url.OriginalString);
        CheckKeys(kind, options);
        var protocol = kind.Protocol(options, time);
        var listeners = new ProviderListeners(kind.Name, loggers.CreateLogger($"Workbench.Online.{kind.Name}"), events);
        var pipeline = ServicePipeline.Build(protocol.Pace, listeners, time, jitter);
        return new HttpTranslationProvider(options, protocol, new ServiceClient(options, clients, pipeline, listeners, time), listeners);
    }

    private static void CheckKeys(ProviderKind kind, ProviderOptions options)
    {
        foreach (var part in kind.Needs.Where(part => !options.Has(part)))
        {
            throw new TranslationException(kind.Name, TranslationFault.Key, $"it needs a {part.ToLowerInvariant()}, and none is set.", $"Set {options.Variable(part)}.");
        }

        if (options.Key is { IsWellFormed: false } || options.SecretKey is { IsWellFormed: false })
        {
            throw new TranslationException(kind.Name, TranslationFault.Key, "the key holds characters that no key has.",
                $"Copy it again into {options.Variable("KEY")}, without spaces, line ends or quotation marks around it.");
        }
    }
}
