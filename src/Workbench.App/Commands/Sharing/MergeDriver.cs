using System.ComponentModel;
using System.Diagnostics;
using Workbench.App.Commands.Running;

namespace Workbench.App.Commands.Sharing;

/// <summary>Registers Workbench with git as the one who merges packs.</summary>
internal static class MergeDriver
{
    private const string Name = "workbench";

    /// <exception cref="InputException">git is not there, or the folder is in no repository.</exception>
    public static void Install(VerbRun run)
    {
        var driver = $"{Program()} merge %O %A %B --path %P";
        if (run.IsDryRun)
        {
            run.Messages.Say($"Would set merge.{Name}.driver to: {driver}");
            return;
        }

        Configure(run, $"merge.{Name}.name", "Workbench, link by link");
        Configure(run, $"merge.{Name}.driver", driver);
        run.Messages.Say($"git merges packs by: {driver}");
    }

    private static void Configure(VerbRun run, string name, string value)
    {
        var start = new ProcessStartInfo("git", ["config", "--local", name, value]) { WorkingDirectory = run.Environment.CurrentFolder, RedirectStandardError = true };
        try
        {
            using var git = Process.Start(start)!;
            var said = git.StandardError.ReadToEnd().Trim();
            git.WaitForExit();
            if (git.ExitCode != 0)
            {
                throw new InputException(run.Environment.CurrentFolder, $"git refused ({said}).", "Run this inside the repository that has the packs.");
            }
        }
        catch (Win32Exception)
        {
            throw new InputException("git", "There is no such program.", "Install git.");
        }
    }

    // As the shell that git starts takes it.
    private static string Program()
    {
        var host = Environment.ProcessPath ?? Name;
        var isShared = Path.GetFileNameWithoutExtension(host) is not Name;
        return isShared ? $"{Quoted(host)} exec {Quoted(Path.Combine(AppContext.BaseDirectory, $"{Name}.dll"))}" : Quoted(host);
    }

    private static string Quoted(string path) => $"\"{path.Replace('\\', '/')}\"";
}
