namespace Workbench.Storage;

/// <summary>One snapshot of a store; usable only inside the callback it was given to.</summary>
public interface IReadSession
{
    StoredRecord? Find(string kind, string id);

    /// <summary>Those of many records that are there, as <see cref="Find"/> finds each. A store that is asked over a connection is asked once, and then knows them.</summary>
    IReadOnlyList<StoredRecord> FindAll(string kind, IReadOnlyList<string> ids) => [.. ids.Select(id => Find(kind, id)).OfType<StoredRecord>()];

    /// <summary>The records of a kind, of one parent or (null) of all, by order and then by the bytes of the id.</summary>
    IReadOnlyList<StoredRecord> List(string kind, string? parent = null, int skip = 0, int take = int.MaxValue);

    /// <summary>The records of a parent from an order on, in the order of <see cref="List"/>: costs no more deep in a text than at its head.</summary>
    IReadOnlyList<StoredRecord> ListFrom(string kind, string parent, long order, int take);

    long Count(string kind, string? parent = null);

    /// <summary>The kinds of which there is a record.</summary>
    IReadOnlyList<string> Kinds();
}
