namespace Workbench.Storage.Care;

/// <summary>What lay in a folder before something was made in it, so that what cannot be finished leaves nothing behind.</summary>
internal sealed class FolderFootprint
{
    private readonly string folder;
    private readonly HashSet<string>? before;

    public FolderFootprint(string folder)
    {
        this.folder = folder;
        before = Directory.Exists(folder) ? [.. Entries()] : null;
    }

    /// <summary>Removes what came since; the folder itself too where it was not there.</summary>
    public void Restore()
    {
        if (!Directory.Exists(folder))
        {
            return;
        }

        if (before is null)
        {
            Directory.Delete(folder, recursive: true);
            return;
        }

        // What lies deepest comes first.
        foreach (var entry in Entries().Where(entry => !before.Contains(entry)).OrderByDescending(entry => entry.Length).ToList())
        {
            if (Directory.Exists(entry))
            {
                Directory.Delete(entry);
            }
            else
            {
                File.Delete(entry);
            }
        }
    }

    private IEnumerable<string> Entries() => Directory.EnumerateFileSystemEntries(folder, "*", SearchOption.AllDirectories);
}
