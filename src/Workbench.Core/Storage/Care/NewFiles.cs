namespace Workbench.Storage.Care;

/// <summary>Files that are being made in a folder: unless they are to be kept, those go again, and nothing else does.</summary>
internal sealed class NewFiles(string folder) : IDisposable
{
    private readonly List<string> files = [];
    private readonly Stack<string> folders = [];
    private bool isKept;

    /// <exception cref="WorkspaceException">One of them is there already.</exception>
    public void RequireFree(IEnumerable<string> paths)
    {
        if (paths.FirstOrDefault(Path.Exists) is { } taken)
        {
            throw new WorkspaceException($"{folder} holds a {Path.GetRelativePath(folder, taken)} already.", "Nothing there was touched: take an empty folder, or a new one.");
        }
    }

    /// <summary>Makes a folder, and those above it that are missing.</summary>
    public void MakeFolder(string path)
    {
        if (Directory.Exists(path))
        {
            return;
        }

        if (Path.GetDirectoryName(path) is { } above)
        {
            MakeFolder(above);
        }

        Directory.CreateDirectory(path);
        folders.Push(path);
    }

    /// <summary>Tells of files that were made, or that will be.</summary>
    public void Add(IEnumerable<string> made) => files.AddRange(made);

    public void Copy(string from, string to)
    {
        MakeFolder(Path.GetDirectoryName(to)!);
        using var source = new FileStream(from, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var target = new FileStream(to, FileMode.CreateNew, FileAccess.Write);
        files.Add(to);
        source.CopyTo(target);
    }

    public void Keep() => isKept = true;

    public void Dispose()
    {
        if (isKept)
        {
            return;
        }

        files.ForEach(File.Delete);
        foreach (var made in folders.Where(made => !Directory.EnumerateFileSystemEntries(made).Any()))
        {
            Directory.Delete(made);
        }
    }
}
