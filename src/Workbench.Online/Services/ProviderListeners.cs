using Microsoft.Extensions.Logging;

namespace Workbench.Online.Services;

/// <summary>Tells the log and the caller's listener what happens. Texts go to the log at Trace only; keys nowhere.</summary>
internal sealed partial class ProviderListeners(string provider, ILogger logger, ProviderActivity activity, TimeProvider time, IProgress<ProviderEvent>? events)
{
    public void Asking(int size) => Tell(ProviderEventKind.Asking, size == 0 ? "asked which pairs it has" : string.Create(null, $"asked to translate a batch of size {size}"));

    public void Answered(string what, bool isFault) => Tell(ProviderEventKind.Answered, what, isFault: isFault);

    public void Waiting(string why, TimeSpan wait, int nextTry) => Tell(ProviderEventKind.Waiting, why, wait, nextTry, isFault: true);

    public void Pacing(TimeSpan wait) => Tell(ProviderEventKind.Pacing, "keeping to the service's pace", wait);

    public void BreakerOpened(TimeSpan wait) => Tell(ProviderEventKind.BreakerOpened, "too many faults in a row", wait, isFault: true);

    public void BreakerHalfOpened() => Tell(ProviderEventKind.BreakerHalfOpened, "trying again");

    public void BreakerClosed() => Tell(ProviderEventKind.BreakerClosed, "answers again");

    public void Text(string id, string text) => LogText(logger, provider, id, text);

    private void Tell(ProviderEventKind kind, string what, TimeSpan? wait = null, int? nextTry = null, bool isFault = false)
    {
        var (level, seconds) = (LevelOf(kind), wait?.TotalSeconds);
        LogEvent(logger, level, provider, kind, what, seconds);
        var told = new ProviderEvent(provider, kind, what, wait) { NextTry = nextTry, When = time.GetUtcNow(), IsFault = isFault };
        activity.Report(told);
        events?.Report(told);
    }

    private static LogLevel LevelOf(ProviderEventKind kind) => kind switch
    {
        ProviderEventKind.Waiting or ProviderEventKind.BreakerHalfOpened or ProviderEventKind.BreakerClosed => LogLevel.Information,
        ProviderEventKind.BreakerOpened => LogLevel.Warning,
        _ => LogLevel.Debug,
    };

    [LoggerMessage(EventId = 1, Message = "{Provider} {Kind}: {What} (wait {Seconds} s)")]
    private static partial void LogEvent(ILogger logger, LogLevel level, string provider, ProviderEventKind kind, string what, double? seconds);

    [LoggerMessage(EventId = 2, Level = LogLevel.Trace, Message = "{Provider} text {Id}: {Text}")]
    private static partial void LogText(ILogger logger, string provider, string id, string text);
}
