namespace Workbench.Storage;

/// <summary>There is no database where there should be one.</summary>
public sealed class StoreMissingException(string path)
    : StoreException($"There is no database {path}. Check the path, or have 'workbench doctor --repair' bring it back from the newest backup.");
