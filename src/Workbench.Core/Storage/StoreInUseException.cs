namespace Workbench.Storage;

/// <summary>Another process (or another part of this one) has the store open.</summary>
public sealed class StoreInUseException(string path, StoreHolder? holder, string wayOut, Exception? inner = null)
    : StoreException($"{path} is held by {holder?.ToString() ?? "another process"}. {wayOut}", inner)
{
    public string Path { get; } = path;

    /// <summary>Who holds it; null when that is not known.</summary>
    public StoreHolder? Holder { get; } = holder;
}
