namespace Workbench.Storage;

/// <summary>The file is no store of this engine, or what it holds is not what was written.</summary>
/// <param name="wayOut">Null where a repair of the workspace mends it.</param>
public sealed class StoreDamagedException(string path, string problem, Exception? inner = null, string? wayOut = null)
    : StoreException($"{path} {problem} {wayOut ?? "Nothing in it was changed: 'workbench doctor' tells what is hurt, and 'workbench doctor --repair' mends it."}", inner)
{
    public string Path { get; } = path;

    public string Problem { get; } = problem;
}
