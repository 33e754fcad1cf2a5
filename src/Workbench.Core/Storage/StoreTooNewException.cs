namespace Workbench.Storage;

/// <summary>A later Workbench wrote this; it was left untouched.</summary>
public sealed class StoreTooNewException(string path, int found, int known)
    : StoreException($"{path} was written by a later Workbench (format {found}; this one knows up to {known}). It was left untouched: open it with the later version.")
{
    public string Path { get; } = path;

    public int Found { get; } = found;

    public int Known { get; } = known;
}
