using System.Text.Json;

namespace Workbench.Storage.Shelves;

/// <summary>What <c>workspace.json</c> says: which engine opens the database beside it.</summary>
internal sealed record WorkspaceFile(int Format, string Engine, string Name)
{
    public const string FileName = "workspace.json";
    public const int NewestFormat = 1;

    /// <exception cref="WorkspaceException">The folder holds no workspace.</exception>
    public static WorkspaceFile Read(string folder)
    {
        var path = Path.Combine(folder, FileName);
        if (!File.Exists(path))
        {
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
        using (var file = new FileStream(path + ".new", FileMode.Create, FileAccess.Write))
        {
            JsonSerializer.Serialize(file, this, WorkspaceFileJson.Default.WorkspaceFile);
            file.Flush(flushToDisk: true);
        }

        File.Move(path + ".new", path);
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

    private static WorkspaceException Unreadable(string path, Exception? error) => new(
        $"{path} cannot be read.", "It should say {\"format\":1,\"engine\":\"sqlite\",\"name\":\"…\"}: mend it, or take it from a backup.", error);
}
