namespace Workbench.Storage;

/// <summary>The store, or the folder it is in, cannot be written.</summary>
public sealed class StoreReadOnlyException(string message, Exception? inner = null) : StoreException(message, inner);
