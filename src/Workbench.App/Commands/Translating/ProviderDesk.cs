using Workbench.App.Commands.Running;
using Workbench.Online;
using Workbench.Translating;

namespace Workbench.App.Commands.Translating;

/// <summary>Opens a provider for one run, and tells on standard error what it does.</summary>
internal sealed class ProviderDesk(VerbRun run) : IProgress<ProviderEvent>, IAsyncDisposable
{
    private readonly ServiceProvider services = new ServiceCollection().AddSingleton(run.Environment.Time).AddTranslationProviders().BuildServiceProvider();

    public ITranslationProvider Open(ProviderOptions options) => services.GetRequiredService<ProviderCatalogue>().Open(options, this);

    /// <exception cref="TranslationException">The run must stay on this computer, and the provider is elsewhere.</exception>
    public void RequireReachable(ProviderOptions options, TranslationPlan plan)
    {
        if (run.IsOffline && !options.Url.IsLoopback && plan.Batches.Length > 0)
        {
            throw new TranslationException(
                options.Name, TranslationFault.Network, $"it is at {options.Host}, and --offline forbids asking it.", "Leave --offline out, or take a provider on this computer.");
        }
    }

    public void Report(ProviderEvent value)
    {
        if (value.Kind is ProviderEventKind.Asking or ProviderEventKind.Answered)
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
