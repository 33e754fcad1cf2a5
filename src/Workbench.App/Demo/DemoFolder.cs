using System.Globalization;
using Workbench.App.Commands.Running;
using Workbench.Storage;

namespace Workbench.App.Demo;

/// <summary>
/// The folder the demo works in: one that is empty, or that an earlier demo made. Whatever a person did in it since is
/// moved aside, not removed.
/// </summary>
internal sealed class DemoFolder(string path, VerbRun run)
{
    private const string Marker = "workbench-demo.txt";

    private static readonly string[] OwnFiles =
        [Marker, "workspace.json", "workbench.db", "workbench.db-wal", "workbench.db-shm", "workbench.db.lock", "workbench.db.guard", "backups", "sample.html", "sample.tmx"];

    private static readonly string[] OwnVerbs = ["import", "align"];

    public string Path { get; } = System.IO.Path.TrimEndingDirectorySeparator(path);

    public string At(string name) => System.IO.Path.Combine(Path, name);

    /// <summary>Makes it empty but for the mark by which the next demo knows it.</summary>
    /// <exception cref="InputException">The folder holds something else, or cannot be written.</exception>
    /// <exception cref="StoreInUseException">Another process has the demo's workspace open.</exception>
    public void Prepare()
    {
        try
        {
            RequireOurs();
            if (Directory.Exists(Path))
            {
                Clear();
            }

            Directory.CreateDirectory(Path);
            File.WriteAllText(At(Marker), "Made by 'workbench demo', which replaces what lies here when it runs again.\n");
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw new InputException(Path, $"The folder cannot be written ({refused.Message}).", "Name another one: workbench demo DIR");
        }
    }

    private void RequireOurs()
    {
        if (File.Exists(Path))
        {
            throw new InputException(Path, "This is a file.", "Name a folder that is empty or does not exist.");
        }

        if (Directory.Exists(Path) && Directory.EnumerateFileSystemEntries(Path).Any() && !File.Exists(At(Marker)))
        {
            throw new InputException(Path, "The folder is not empty, and no demo made it.", "Name a folder that is empty or does not exist.");
        }
    }

    private void Clear()
    {
        if (IsAsTheDemoLeftIt())
        {
            Directory.Delete(Path, recursive: true);
            return;
        }

        var aside = string.Create(CultureInfo.InvariantCulture, $"{Path}-before-{run.Environment.Time.GetUtcNow():yyyyMMdd-HHmmss}");
        Directory.Move(Path, aside);
        run.Messages.Say($"What you did in the last demo is kept in {aside}");
    }

    private bool IsAsTheDemoLeftIt()
    {
        if (!Directory.EnumerateFileSystemEntries(Path).All(entry => OwnFiles.Contains(System.IO.Path.GetFileName(entry), StringComparer.Ordinal)))
        {
            return false;
        }

        if (!File.Exists(At("workspace.json")))
        {
            return true;
        }

        // Opening it also tells whether another process is at work here.
        using var workspace = Workspace.Open(Path, Engines.All, run.Environment.Time, run.Who);
        return workspace.History().All(operation => OwnVerbs.Contains(operation.Verb, StringComparer.Ordinal));
    }
}
