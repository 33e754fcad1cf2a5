using System.Globalization;

namespace Workbench.Storage.Care;

/// <summary>A closed store with its logs, byte for byte, in a new folder of its own: what is tried there harms nothing.</summary>
internal sealed class WorkingCopy : IDisposable
{
    private const string Ending = ".salvage-";

    private readonly string folder;

    private WorkingCopy(string folder, string storePath, IStoreEngine engine)
    {
        this.folder = folder;
        Path = System.IO.Path.Combine(folder, System.IO.Path.GetFileName(storePath));
        try
        {
            foreach (var (file, copy) in engine.FilesOf(storePath).Zip(engine.FilesOf(Path)).Where(pair => File.Exists(pair.First)))
            {
                using var from = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
                using var to = new FileStream(copy, FileMode.CreateNew, FileAccess.Write);
                from.CopyTo(to);
            }
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            Dispose();
            throw Unreadable(storePath, refused);
        }
    }

    public string Path { get; }

    /// <param name="home">The store whose lock the caller holds: the copy is made beside it.</param>
    /// <exception cref="StoreException">The store cannot be read, or there is no room.</exception>
    public static WorkingCopy Beside(string home, string storePath, IStoreEngine engine) => Made(storePath, () => NewFolder(home), engine);

    /// <summary>For a store whose own folder cannot be written.</summary>
    /// <exception cref="StoreException">The store cannot be read, or there is no room.</exception>
    public static WorkingCopy Elsewhere(string storePath, IStoreEngine engine) => Made(storePath, () => Directory.CreateTempSubdirectory("workbench-read-").FullName, engine);

    /// <summary>Removes what a killed process left beside a store whose lock the caller holds.</summary>
    public static void RemoveLeftovers(string home)
    {
        foreach (var left in Directory.GetDirectories(System.IO.Path.GetDirectoryName(home)!, System.IO.Path.GetFileName(home) + Ending + "*").Where(left => left[(home.Length + Ending.Length)..].All(char.IsAsciiDigit)))
        {
            Directory.Delete(left, recursive: true);
        }
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static WorkingCopy Made(string storePath, Func<string> make, IStoreEngine engine)
    {
        string folder;
        try
        {
            folder = make();
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw Unreadable(storePath, refused);
        }

        return new WorkingCopy(folder, storePath, engine);
    }

    private static string NewFolder(string home)
    {
        for (var number = 1; ; number++)
        {
            var folder = string.Create(CultureInfo.InvariantCulture, $"{home}{Ending}{number}");
            if (!Directory.Exists(folder) && !File.Exists(folder))
            {
                return Directory.CreateDirectory(folder).FullName;
            }
        }
    }

    private static StoreException Unreadable(string storePath, Exception refused) =>
        new($"{storePath} cannot be examined ({refused.Message}). Check the path, your rights and the room on the drive.", refused);
}
