using Spectre.Console;

namespace Workbench.App.Terminal;

/// <summary>Shows on standard error how far long work is, where a person looks; elsewhere the work is just done.</summary>
internal sealed class ProgressDisplay(ConsoleStreams streams, bool isShown, bool colourless)
{
    private static readonly ProgressColumn[] Columns =
    [
        new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn { Width = 40 }, new PercentageColumn(), new ElapsedTimeColumn(),
    ];

    /// <summary>Runs the work on another thread, so that the bar moves and Ctrl+C is heard.</summary>
    public async Task<T> WatchAsync<T>(string title, Func<IProgress<double>?, T> work)
    {
        if (!isShown)
        {
            return await Task.Run(() => work(streams.Watcher));
        }

        return await Screen.ConsoleOver(streams.Error, streams.Width, !colourless).Progress().AutoClear(true).Columns(Columns).StartAsync(context =>
        {
            var task = context.AddTask(Markup.Escape(title), maxValue: 1);
            return Task.Run(() => work(new ShownProgress(task)));
        });
    }

    /// <summary>The same for work that waits for others.</summary>
    public Task<T> WatchAsync<T>(string title, Func<IProgress<double>?, Task<T>> work) =>
        isShown
            ? Screen.ConsoleOver(streams.Error, streams.Width, !colourless).Progress().AutoClear(true).Columns(Columns)
                .StartAsync(context => work(new ShownProgress(context.AddTask(Markup.Escape(title), maxValue: 1))))
            : work(streams.Watcher);

    private sealed class ShownProgress(ProgressTask task) : IProgress<double>
    {
        public void Report(double value) => task.Value = value;
    }
}
