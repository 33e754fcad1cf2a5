using Workbench.App.Terminal;

namespace Workbench.App.Commands.Translating;

/// <summary>Tells at the diagnostic level the texts that are sent; what else happens is told by events.</summary>
internal sealed class TextLog(Messages messages) : ILoggerProvider, ILogger
{
    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel == LogLevel.Trace;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (IsEnabled(logLevel))
        {
            messages.Detail(formatter(state, exception));
        }
    }

    public void Dispose()
    {
    }
}
