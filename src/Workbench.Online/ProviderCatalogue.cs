using System.Collections.Immutable;
using Microsoft.Extensions.Logging;
using Workbench.Online.Protocols;
using Workbench.Online.Services;
using Workbench.Translating;

namespace Workbench.Online;

/// <summary>The providers there are. One provider object keeps one circuit breaker: open it once a run.</summary>
public sealed class ProviderCatalogue(IHttpClientFactory clients, ProviderActivity activity, TimeProvider time, Jitter jitter, ILoggerFactory loggers)
{
    /// <summary>The names the <c>--provider</c> option takes.</summary>
    public static ImmutableArray<string> Names { get; } = [.. ProviderKind.All.Select(kind => kind.Name)];

    /// <summary>Whether a provider takes terms with its texts.</summary>
    /// <exception cref="InputException">There is no such provider.</exception>
    public bool TakesTerms(ProviderOptions options) => ProviderKind.Named(options.Name).Protocol(options, time).Capabilities.Glossary == GlossaryMode.Inline;

    /// <param name="events">Hears of tries, waits and the breaker.</param>
    /// <param name="ledger">Told of every request that carries texts; may forbid it.</param>
    /// <exception cref="InputException">There is no such provider.</exception>
    /// <exception cref="TranslationException">The provider needs a key and has none, or one that cannot be a key.</exception>
    public ITranslationProvider Open(ProviderOptions options, IProgress<ProviderEvent>? events = null, ISpendLedger? ledger = null)
    {
        var kind = ProviderKind.Named(options.Name);
        Require(kind, options);
        var protocol = kind.Protocol(options, time);
        RequireOffered(kind, options, protocol.Capabilities);
        var listeners = Listeners(kind, events);
        return new HttpTranslationProvider(options, protocol, Client(options, protocol.Pace, protocol.Capabilities, listeners, ledger), listeners);
    }

    /// <summary>Opens a service for vectors of texts: <c>openai</c>, or any server that speaks like it.</summary>
    /// <param name="options">Their model is the model of embeddings.</param>
    /// <exception cref="InputException">The provider has no embeddings.</exception>
    /// <exception cref="TranslationException">The provider needs a model and has none, or its key cannot be a key.</exception>
    public IEmbeddingProvider OpenEmbeddings(ProviderOptions options, IProgress<ProviderEvent>? events = null, ISpendLedger? ledger = null)
    {
        var kind = ProviderKind.Named(options.Name);
        if (kind.Name != "openai")
        {
            throw new InputException("--embeddings", $"{kind.Name} has no embeddings.", "Take openai: any server that speaks like it, at WORKBENCH_OPENAI_URL.");
        }

        if (options.Model is null)
        {
            throw new TranslationException(kind.Name, TranslationFault.Model, "it needs a model of embeddings, and none is set.", $"Set {options.Variable("EMBEDDINGS")}.");
        }

        Require(kind, options);
        var protocol = new OpenAiEmbeddings(options);
        return new HttpEmbeddingProvider(options, protocol, Client(options, ServicePace.Unlimited, protocol.Capabilities, Listeners(kind, events), ledger));
    }

    private static void Require(ProviderKind kind, ProviderOptions options)
    {
        ProviderOptions.Address(options.Variable("URL"), options.Url.OriginalString);
        CheckKeys(kind, options);
    }

    private ProviderListeners Listeners(ProviderKind kind, IProgress<ProviderEvent>? events)
    {
        activity.Begin(kind.Name);
        return new ProviderListeners(kind.Name, loggers.CreateLogger($"Workbench.Online.{kind.Name}"), activity, time, events);
    }

    private ServiceClient Client(ProviderOptions options, ServicePace pace, ProviderCapabilities capabilities, ProviderListeners listeners, ISpendLedger? ledger)
    {
        var pipeline = ServicePipeline.Build(pace.With(options.Pace), options.Pace.Parallel ?? capabilities.Parallel, listeners, time, jitter);
        return new ServiceClient(options, clients, pipeline, listeners, ledger ?? NoLedger.Instance, time);
    }

    /// <exception cref="InputException">The provider is asked for what it does not offer.</exception>
    private static void RequireOffered(ProviderKind kind, ProviderOptions options, ProviderCapabilities capabilities)
    {
        if (options.Model is not null && !capabilities.TakesModel)
        {
            throw new InputException("--model", $"{kind.Name} offers no choice of models.", $"Leave it out, and {options.Variable("MODEL")} unset; deepl, openai and google (with a project) offer one.");
        }

        if (options.Formality != Formality.Default && !capabilities.TakesFormality)
        {
            throw new InputException("--formality", $"{kind.Name} offers no choice of formality.", "Leave it out, or take amazon, deepl or openai.");
        }

        if (options.ContextUnits > 0 && !capabilities.TakesContext)
        {
            throw new InputException("--context", $"{kind.Name} takes no context.", "Leave it out, or take deepl or openai.");
        }

        if (options.Glossary is not null && capabilities.Glossary != GlossaryMode.Inline)
        {
            throw new InputException("--glossary", $"{kind.Name} takes no terms with its texts.", capabilities.Glossary == GlossaryMode.Named
                ? $"Make a glossary there and put its name into {options.Variable("GLOSSARY")}."
                : "Leave it out, or take azure, openai or yandex.");
        }

        if (options.GlossaryName is not null && capabilities.Glossary != GlossaryMode.Named)
        {
            throw new InputException(options.Variable("GLOSSARY"), $"{kind.Name} keeps no glossaries.", "Unset it; azure, openai and yandex take terms with --glossary.");
        }
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
