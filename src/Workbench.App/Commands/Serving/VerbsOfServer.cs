using Workbench.App.Commands.Running;
using Workbench.App.Terminal;
using Workbench.App.Web.Jobs;
using Workbench.Storage;

namespace Workbench.App.Commands.Serving;

/// <summary>Runs the console's verbs inside the server, on the workspace it holds: what a job does is what its verb does.</summary>
internal static class VerbsOfServer
{
    public static VerbRunner Over(Workspace workspace, AppEnvironment environment)
    {
        var inside = environment with { Held = workspace, CurrentFolder = workspace.Folder };
        return async (words, who, said, progress, cancel) =>
        {
            using var output = new MemoryStream();
            var streams = new ConsoleStreams(Stream.Null, output, said) { Watcher = progress };
            try
            {
                return await Task.Run(() => WorkbenchApp.RunAsync(["--workspace", workspace.Folder, $"--as={who}", "--no-color", .. words], streams, inside, cancel), CancellationToken.None);
            }
            finally
            {
                said.Write(ConsoleStreams.Utf8.GetString(output.ToArray()));
            }
        };
    }
}
