namespace Workbench.Storage;

/// <summary>A database engine behind the storage port. None of its own types cross it.</summary>
public interface IStoreEngine
{
    /// <summary>The word of <c>workbench init --engine</c>: <c>sqlite</c>, <c>litedb</c>.</summary>
    string Name { get; }

    /// <exception cref="StoreException">There is a file already, or the folder cannot be written.</exception>
    /// <exception cref="StoreInUseException">Another process holds it.</exception>
    IStore Create(string path);

    /// <exception cref="StoreMissingException">There is no such file.</exception>
    /// <exception cref="StoreReadOnlyException">It, or its folder, cannot be written.</exception>
    /// <exception cref="StoreInUseException">Another process holds it.</exception>
    /// <exception cref="StoreTooNewException">A later Workbench wrote it; it is left untouched.</exception>
    /// <exception cref="StoreDamagedException">It is no store of this engine, or is damaged; it is left untouched.</exception>
    IStore Open(string path);

    /// <summary>
    /// Every record that can still be read, sound or not, of a store in whatever state it is; nothing when it is no store at
    /// all. To be given a copy: an engine may write what it opens.
    /// </summary>
    /// <exception cref="StoreException">It cannot be read now, which says nothing of what is in it: no room, no rights, in use, too new.</exception>
    IReadOnlyList<SalvagedRecord> Salvage(string path);

    /// <summary>The names of the files that may belong to a store: the database first, then its logs, always in the same order.</summary>
    IReadOnlyList<string> FilesOf(string path);

    /// <summary>Whether a file begins as a store of this engine does, whatever state the rest of it is in.</summary>
    bool IsStore(string path);
}
