using Workbench.App.Commands.Running;
using Workbench.App.Commands.Translating.Keys;
using Workbench.Online;
using Workbench.Translating;
using Workbench.Works;

namespace Workbench.App.Commands.Translating;

/// <summary>Opens a provider for one run, and tells on standard error what it does.</summary>
internal sealed class ProviderDesk : IProgress<ProviderEvent>, IAsyncDisposable
{
    private readonly VerbRun run;
    private readonly ServiceProvider services;

    public ProviderDesk(VerbRun run)
    {
        this.run = run;
        var collection = new ServiceCollection().AddSingleton(run.Environment.Time).AddSingleton(run.Environment.Activity);
        if (run.Messages.Verbosity == Verbosity.Diagnostic)
        {
            collection.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(new TextLog(run.Messages)));
        }

        services = collection.AddTranslationProviders().BuildServiceProvider();
    }

    /// <summary>The address, key and pace of a provider, from wherever they are kept.</summary>
    public ProviderOptions OptionsOf(string provider) => ProviderOptions.FromEnvironment(provider, new KeyRing(run.Environment).Find);

    /// <summary>The same for embeddings, which have a model of their own: WORKBENCH_&lt;PROVIDER&gt;_EMBEDDINGS.</summary>
    public ProviderOptions EmbeddingOptionsOf(string provider)
    {
        var options = OptionsOf(provider);
        return options with { Model = new KeyRing(run.Environment).Find(options.Variable("EMBEDDINGS")) };
    }

    public IEmbeddingProvider OpenEmbeddings(ProviderOptions options, ISpendLedger ledger) => services.GetRequiredService<ProviderCatalogue>().OpenEmbeddings(options, this, ledger);

    public bool TakesTerms(ProviderOptions options) => services.GetRequiredService<ProviderCatalogue>().TakesTerms(options);

    public ITranslationProvider Open(ProviderOptions options, ISpendLedger? ledger = null) => services.GetRequiredService<ProviderCatalogue>().Open(options, this, ledger);

    /// <exception cref="TranslationException">The texts of this work must not be sent to any service.</exception>
    public static void RequireSendable(Work work, string provider)
    {
        if (work.NeverSend)
        {
            throw new TranslationException(
                provider, TranslationFault.Request, $"'{work.Id}' is marked 'never send', so none of its texts goes to a service.", $"Lift the mark with 'workbench edit {work.Id} --send allowed'.");
        }
    }

    /// <exception cref="TranslationException">The run must stay on this computer, and the provider is elsewhere.</exception>
    public void RequireReachable(ProviderOptions options)
    {
        if (run.IsOffline && !options.Url.IsLoopback)
        {
            throw new TranslationException(
                options.Name, TranslationFault.Network, $"it is at {options.Host}, and --offline forbids asking it.", "Leave --offline out, or take a provider on this computer.");
        }
    }

    public void Report(ProviderEvent value)
    {
        if (value.Kind is ProviderEventKind.Asking or ProviderEventKind.Answered or ProviderEventKind.Pacing)
        {
            run.Messages.Detail(value.ToString());
        }
        else
        {
            run.Messages.Say(value.ToString());
        }
    }

    public ValueTask DisposeAsync() => services.DisposeAsync();
}
