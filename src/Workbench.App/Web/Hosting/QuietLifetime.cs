namespace Workbench.App.Web.Hosting;

/// <summary>Leaves signals to the console that runs the server: it cancels, and the server stops.</summary>
internal sealed class QuietLifetime : IHostLifetime
{
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
