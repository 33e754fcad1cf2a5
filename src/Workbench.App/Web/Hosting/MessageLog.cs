namespace Workbench.App.Web.Hosting;

/// <summary>Writes what the server has to say as lines, one a message.</summary>
internal sealed class MessageLog(TextWriter output) : ILoggerProvider
{
    private readonly TextWriter output = TextWriter.Synchronized(output);

    public ILogger CreateLogger(string categoryName) => new LineLogger(categoryName, output);

    public void Dispose()
    {
        // The writer is the console's.
    }

    private sealed class LineLogger(string category, TextWriter output) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel is not LogLevel.None;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            output.WriteLine($"{logLevel}: {category}: {formatter(state, exception)}{(exception is null ? "" : $"{Environment.NewLine}{exception}")}");
    }
}
