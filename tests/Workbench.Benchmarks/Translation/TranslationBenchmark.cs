using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Workbench.Online;
using Workbench.Translating;
using Workbench.Works;

namespace Workbench.Benchmarks.Translation;

/// <summary>
/// Many units, one a request, through a service that fails: whether all come, none twice, how long it takes against the ideal at the allowed rate, and the memory.
/// Exits 1 when a target is missed.
/// </summary>
internal static class TranslationBenchmark
{
    private const int Rate = 400;
    private const int Parallel = 128;
    private const double Allowed = 1.3;
    private const long MostMemory = 256L * 1024 * 1024;

    public static async Task<int> RunAsync(int units)
    {
        await using var service = await FlakyService.StartAsync();
        await using var services = new ServiceCollection().AddTranslationProviders().BuildServiceProvider();
        var options = new ProviderOptions("bergamot", service.Url) { Pace = new ProviderPace(Rate, null, Parallel) };
        var ledger = new Ledger();
        var provider = services.GetRequiredService<ProviderCatalogue>().Open(options, null, new SpendBudget(ledger, null, null, null));
        var original = new Document(Language.Russian, [.. Enumerable.Range(0, units).Select(i => new Unit($"Абзац номер {i} о старом доме у реки."))]);
        var before = Environment.WorkingSet;

        var watch = Stopwatch.StartNew();
        var translation = await new MachineTranslator(provider, new Memory()).TranslateAsync(original, Language.English);
        var seconds = watch.Elapsed.TotalSeconds;

        using var process = Process.GetCurrentProcess();
        var (ideal, memory, activity) = (units / (double)Rate, process.PeakWorkingSet64 - before, services.GetRequiredService<ProviderActivity>().Statuses["bergamot"]);
        var twice = service.Translated.Count(text => text.Value > 1);
        Say($"{units} units, one a request, 50 ms latency, {Rate} requests a second allowed, {Parallel} at a time");
        Say($"outcomes         {string.Join(", ", service.Outcomes.OrderBy(outcome => outcome.Key, StringComparer.Ordinal).Select(outcome => $"{outcome.Key}: {outcome.Value}"))}");
        Say($"translated       {translation.Document.Units.Length} ({translation.Failures.Length} failed, {twice} more than once)");
        Say($"time             {seconds:F1} s, {seconds / ideal:F2} of the ideal {ideal:F1} s (at most {Allowed:F1})");
        Say($"tries            {activity.Tries}, {activity.Repeats} of them again after a failure; {ledger.Maybe} may have been billed without an answer");
        Say($"memory           {memory / 1e6:F0} MB more than before, at most, stand-in included");
        return translation.Failures.IsEmpty && translation.Document.Units.Length == units && twice == 0 && seconds <= Allowed * ideal && memory < MostMemory ? 0 : 1;
    }

    private static void Say(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));

    private sealed class Memory : ITranslationMemory
    {
        private readonly ConcurrentDictionary<ContentHash, string> kept = new();

        public string? Find(ContentHash key) => kept.GetValueOrDefault(key);

        public void Keep(ContentHash key, string translation) => kept[key] = translation;
    }

    private sealed class Ledger : ISpendLedger
    {
        private long last;
        private long maybe;

        public long Maybe => Interlocked.Read(ref maybe);

        public long Open(PaidCall call) => Interlocked.Increment(ref last);

        public void Close(long call, Billing billing, BilledAmount? billed = null, string? requestId = null)
        {
            if (billing == Billing.MaybeBilled)
            {
                Interlocked.Increment(ref maybe);
            }
        }
    }
}
