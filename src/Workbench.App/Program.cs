using System.Runtime.InteropServices;
using Workbench.App.Commands.Running;
using Workbench.App.Terminal;

using var cancelling = new CancellationTokenSource();
Console.CancelKeyPress += (_, pressed) =>
{
    // The first Ctrl+C asks; the second ends the process, which costs nothing that was kept.
    pressed.Cancel = !cancelling.IsCancellationRequested;
    cancelling.Cancel();
};

using var terminated = PosixSignalRegistration.Create(PosixSignal.SIGTERM, signal =>
{
    signal.Cancel = !cancelling.IsCancellationRequested;
    cancelling.Cancel();
});

return await WorkbenchApp.RunAsync(args, ConsoleStreams.OfProcess(), AppEnvironment.OfProcess(), cancelling.Token);
