namespace Workbench.Storage;

/// <summary>A database engine behind the storage port. None of its own types cross it.</summary>
public interface IStoreEngine
{
    /// <summary>The word of <c>workbench init --engine</c>: <c>sqlite</c>, <c>litedb</c>.</summary>
    string Name { get; }

    /// <exception cref="StoreException">There is a file already, or the folder cannot be written.</exception>
    /// <exception cref="StoreInUseException">Another process holds it.</exception>
    IStore Create(string path);

    /// <exception cref="StoreException">There is no such file, or it cannot be written.</exception>
    /// <exception cref="StoreInUseException">Another process holds it.</exception>
    /// <exception cref="StoreTooNewException">A later Workbench wrote it; it is left untouched.</exception>
    /// <exception cref="StoreDamagedException">It is no store of this engine, or is damaged; it is left untouched.</exception>
    IStore Open(string path);

    /// <summary>
    /// Every record that can still be read, sound or not, of a store in whatever state it is; nothing when it is no store at
    /// all. To be given a copy: an engine may write what it opens.
    /// </summary>
    IReadOnlyList<SalvagedRecord> Salvage(string path);
}
