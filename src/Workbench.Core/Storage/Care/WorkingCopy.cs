namespace Workbench.Storage.Care;

/// <summary>A closed store with its logs, byte for byte, in a folder of its own beside it: what is tried there harms nothing.</summary>
internal sealed class WorkingCopy : IDisposable
{
    private readonly string folder;

    /// <param name="files">The store and what the engine keeps beside it.</param>
    /// <exception cref="StoreException">They cannot be read, or there is no room.</exception>
    public WorkingCopy(string storePath, IEnumerable<string> files)
    {
        folder = storePath + ".salvage";
        Path = System.IO.Path.Combine(folder, System.IO.Path.GetFileName(storePath));
        try
        {
            Directory.CreateDirectory(folder);
            foreach (var file in files)
            {
                using var from = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
                using var to = new FileStream(System.IO.Path.Combine(folder, System.IO.Path.GetFileName(file)), FileMode.Create, FileAccess.Write);
                from.CopyTo(to);
            }
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            Dispose();
            throw new StoreException($"{storePath} cannot be examined ({refused.Message}). Check the path, your rights and the room on the drive.", refused);
        }
    }

    public string Path { get; }

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
