using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Workbench.Translating;
using Workbench.Works;

namespace Workbench.Online.Tests.Support;

/// <summary>Opens providers as the product does, on a fake clock, with everything they log and tell written down.</summary>
internal sealed class Bench : IDisposable
{
    private readonly ServiceProvider services;

    public Bench(TimeProvider? time = null)
    {
        services = new ServiceCollection()
            .AddSingleton(time ?? Time)
            .AddSingleton(new Jitter(() => 0.5))
            .AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(new Notebook(Logged)))
            .AddTranslationProviders()
            .BuildServiceProvider();
    }

    public FakeTime Time { get; } = new();

    public ConcurrentQueue<string> Logged { get; } = new();

    public ConcurrentQueue<ProviderEvent> Events { get; } = new();

    public ITranslationProvider Open(ProviderOptions options, ISpendLedger? ledger = null) =>
        services.GetRequiredService<ProviderCatalogue>().Open(options, new Listener(Events), ledger);

    public IEmbeddingProvider OpenEmbeddings(ProviderOptions options, ISpendLedger? ledger = null) =>
        services.GetRequiredService<ProviderCatalogue>().OpenEmbeddings(options, new Listener(Events), ledger);

    public ProviderActivity Activity => services.GetRequiredService<ProviderActivity>();

    public ITranslationProvider Open(string name, Uri url, string? key = null) =>
        Open(new ProviderOptions(name, url) { Key = key is null ? null : new Secret(key) });

    public static TranslationBatch Batch(params string[] texts) =>
        new(Language.Russian, Language.English, [.. texts.Select((text, i) => new Piece(new PieceId(new UnitIndex(i), 0), text))]);

    public static Document DocumentOf(string language, params string[] texts) =>
        new(Language.Parse(language), [.. texts.Select(text => new Unit(text))]);

    public static string[] TextsOf(Document document) => [.. document.Units.Select(unit => unit.Text)];

    public void Dispose() => services.Dispose();

    /// <summary>Hears at once; Progress would hear later, on another thread.</summary>
    private sealed class Listener(ConcurrentQueue<ProviderEvent> events) : IProgress<ProviderEvent>
    {
        public void Report(ProviderEvent value) => events.Enqueue(value);
    }

    private sealed class Notebook(ConcurrentQueue<string> lines) : ILoggerProvider, ILogger
    {
        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            lines.Enqueue($"{logLevel} {formatter(state, exception)} {exception}");

        public void Dispose()
        {
        }
    }
}
