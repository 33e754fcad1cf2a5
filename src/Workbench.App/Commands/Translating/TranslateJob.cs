using Workbench.App.Commands.Running;
using Workbench.App.Terminal;
using Workbench.Online;
using Workbench.Storage;
using Workbench.Translating;
using Workbench.Works;

namespace Workbench.App.Commands.Translating;

/// <summary>One document sent to one provider for one work: opened, priced, held to its limits, kept and written down.</summary>
internal sealed class TranslateJob : IDisposable
{
    private readonly VerbRun run;
    private readonly SpendLimits limits;
    private readonly ProviderDesk desk;
    private readonly TranslationFile memory;
    private readonly SpendFile spend;
    private readonly PriceTable prices;
    private readonly Price? price;

    /// <param name="task"><c>translate</c> or <c>back</c>.</param>
    public TranslateJob(VerbRun run, SpendLimits limits, ProviderDesk desk, ProviderOptions options, Workspace workspace, Work work, string task)
    {
        (this.run, this.limits, this.desk, Options) = (run, limits, desk, options);
        prices = PriceFile.Read(workspace.Folder);
        price = prices.Find(options.Name, options.Model);
        memory = TranslationFile.Open(workspace.Folder, run.Environment.Time);
        spend = SpendFile.Open(workspace.Folder, new SpendTask(work.Id, task, price), run.Environment.Time);
        try
        {
            Provider = desk.Open(options, limits.Budget(run, spend, price));
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    public ProviderOptions Options { get; }

    public ITranslationProvider Provider { get; }

    public IEnumerable<string> Quote(Document document, Language target) =>
        TranslateQuote.Lines(Provider, document.Units.Length, new MachineTranslator(Provider, memory).Plan(document, target), prices);

    /// <exception cref="TranslationException">A limit, the provider or the network stops it; what came is kept.</exception>
    public async Task<MachineTranslation> TranslateAsync(Document document, Language target)
    {
        var translator = new MachineTranslator(Provider, memory);
        var plan = translator.Plan(document, target);
        if (plan.Batches.Length > 0)
        {
            desk.RequireReachable(Options);
        }

        limits.Require(run, [.. plan.Batches.Select(Provider.Reckon)], Provider.Name, price);
        try
        {
            return await run.Progress.WatchAsync(Provider.Label, progress =>
                translator.TranslateAsync(document, target, progress is null ? null : new Share(progress), run.Cancel));
        }
        catch (TranslationException) when (memory.Kept > 0)
        {
            run.Messages.Say($"{Counts.Of(memory.Kept, "answer")} that came before it stopped {(memory.Kept == 1 ? "is" : "are")} kept: the same command goes on from there.");
            throw;
        }
    }

    public void Dispose()
    {
        spend.Dispose();
        memory.Dispose();
    }

    private sealed class Share(IProgress<double> progress) : IProgress<TranslationProgress>
    {
        public void Report(TranslationProgress value) => progress.Report(value.Total == 0 ? 1 : (double)value.Done / value.Total);
    }
}
