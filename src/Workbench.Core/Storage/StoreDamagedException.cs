namespace Workbench.Storage;

/// <summary>The file is no store of this engine, or what it holds is not what was written.</summary>
public sealed class StoreDamagedException(string path, string problem, Exception? inner = null)
    : StoreException($"{path} {problem} Nothing in it was changed: 'workbench doctor' tells what is hurt, and 'workbench doctor --repair' mends it.", inner);
