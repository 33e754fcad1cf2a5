using System.Text.Json;

namespace Workbench.Storage.Shelves;

/// <summary>What <c>workspace.json</c> says: which engine opens the database beside it.</summary>
internal sealed record WorkspaceFile(int Format, string Engine, string Name)
{
    public const string FileName = "workspace.json";
    public const int NewestFormat = 1;

    /// <param name="isLost">Whether other files say that there is a workspace, where this one is missing.</param>
    /// <exception cref="WorkspaceFileException">The file is missing though the folder holds a workspace, or it cannot be read.</exception>
    /// <exception cref="WorkspaceException">The folder holds no workspace.</exception>
    public static WorkspaceFile Read(string folder, Func<bool> isLost)
    {
        var path = Path.Combine(folder, FileName);
        if (!File.Exists(path))
        {
            if (isLost())
            {
                throw new WorkspaceFileException($"{folder} holds a workspace, but its {FileName} is missing.");
            }

            throw new WorkspaceException(
                $"{folder} is no workspace: it has no {FileName}.",
                "Name the workspace with --workspace, or make one with 'workbench init'.");
        }

        var file = Parse(path);
        return file.Format <= NewestFormat ? file : throw new StoreTooNewException(path, file.Format, NewestFormat);
    }

    /// <summary>Under another name first, so that there is a whole file or none.</summary>
    public void Write(string folder)
    {
        var path = Path.Combine(folder, FileName);
        var unfinished = path + ".new";
        try
        {
            using (var file = new FileStream(unfinished, FileMode.Create, FileAccess.Write))
            {
                JsonSerializer.Serialize(file, this, WorkspaceFileJson.Default.WorkspaceFile);
                file.Flush(flushToDisk: true);
            }

            File.Move(unfinished, path);
        }
        catch
        {
            File.Delete(unfinished);
            throw;
        }
    }

    /// <summary>Puts a file that cannot be read out of the way, beside where it was.</summary>
    public static void SetAside(string folder)
    {
        var path = Path.Combine(folder, FileName);
        if (File.Exists(path))
        {
            File.Move(path, path + ".damaged", overwrite: true);
        }
    }

    private static WorkspaceFile Parse(string path)
    {
        try
        {
            var file = JsonSerializer.Deserialize(File.ReadAllBytes(path), WorkspaceFileJson.Default.WorkspaceFile);
            return file is { Format: > 0, Engine: not null } ? file : throw Unreadable(path, null);
        }
        catch (JsonException error)
        {
            throw Unreadable(path, error);
        }
    }

    private static WorkspaceFileException Unreadable(string path, Exception? error) => new($"{path} cannot be read.", error);
}
