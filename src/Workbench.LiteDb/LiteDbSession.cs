using LiteDB;
using Workbench.Storage;

namespace Workbench.LiteDb;

/// <summary>What a callback sees of the store while its transaction lasts.</summary>
internal sealed class LiteDbSession(ILiteCollection<BsonDocument> records, string path) : IWriteSession, IDisposable
{
    public const string ParentField = "parent";
    public const string KindField = "kind";

    private bool closed;

    private ILiteCollection<BsonDocument> Open
    {
        get
        {
            ObjectDisposedException.ThrowIf(closed, this);
            return records;
        }
    }

    public StoredRecord? Find(string kind, string id) => Open.FindById(Key(kind, id)) is { } document ? Sound(document) : null;

    public IReadOnlyList<StoredRecord> List(string kind, string? parent = null, int skip = 0, int take = int.MaxValue) =>
        [.. Found(kind, parent).Select(Sound).OrderBy(r => r.Order).ThenBy(r => r.Id, IdComparer.Instance).Skip(skip).Take(take)];

    public IReadOnlyList<StoredRecord> ListFrom(string kind, string parent, long order, int take) =>
    [
        .. Open.Find(Query.And(Of(kind, parent), Query.GTE("order", order))).ToList()
            .OrderBy(document => document["order"].AsInt64).ThenBy(document => document["id"].AsString, IdComparer.Instance)
            .Take(take).Select(Sound),
    ];

    public long Count(string kind, string? parent = null) => Open.LongCount(Of(kind, parent));

    public IReadOnlyList<string> Kinds() =>
        [.. Open.FindAll().Select(document => document[KindField].AsString).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    public StoredRecord Put(StoredRecord record)
    {
        record.RequireStorable();
        if ((Find(record.Kind, record.Id)?.Revision ?? 0) != record.Revision)
        {
            throw new StoreConflictException(record.Kind, record.Id, record.Revision);
        }

        var stored = record with { Revision = record.Revision + 1 };
        Open.Upsert(Document(stored));
        return stored;
    }

    public bool Remove(string kind, string id) => Open.Delete(Key(kind, id));

    public int RemoveChildren(string kind, string parent) => Found(kind, parent).Count(document => Open.Delete(document["_id"]));

    public IReadOnlyList<StoredRecord> All() => [.. Open.FindAll().ToList().Select(Sound)];

    /// <summary>Quicker than one by one: the engine's own index tells whether one is there already.</summary>
    public void Add(IEnumerable<StoredRecord> records)
    {
        var added = records.ToList();
        try
        {
            Open.Insert(added.Select(record =>
            {
                record.RequireStorable();
                return Document(record with { Revision = 1 });
            }));
        }
        catch (LiteException twice) when (twice.ErrorCode == LiteException.INDEX_DUPLICATE_KEY)
        {
            // LiteDB has rolled everything back by now; only its message tells which key it was.
            var there = added.FirstOrDefault(record => twice.Message.Contains($"\"{Key(record.Kind, record.Id)}\"", StringComparison.Ordinal)) ?? added[0];
            throw new StoreConflictException(there.Kind, there.Id, 0);
        }
    }

    public IReadOnlyList<SalvagedRecord> Salvaged()
    {
        var found = new Dictionary<BsonValue, SalvagedRecord>();
        Collect(found, Query.Ascending);
        Collect(found, Query.Descending);
        return [.. found.Values];
    }

    /// <summary>Takes records over as they are, revisions included.</summary>
    public int Take(IEnumerable<StoredRecord> others) => Open.Insert(others.Select(Document));

    public IReadOnlyList<string> Faults() =>
        [.. Open.FindAll().ToList().Where(d => !IsSound(d)).Select(d => $"The {d[KindField].AsString} '{d["id"].AsString}' is not what was written.")];

    public void Dispose() => closed = true;

    private void Collect(Dictionary<BsonValue, SalvagedRecord> found, int order)
    {
        try
        {
            foreach (var document in Open.Find(Query.All(order)))
            {
                found.TryAdd(document["_id"], new SalvagedRecord(RecordOf(document), document["hash"].AsBinary));
            }
        }
        catch (Exception damaged) when (LiteDbStore.IsDamage(damaged))
        {
            // What was read up to here is what there is from this end.
        }
    }

    private List<BsonDocument> Found(string kind, string? parent) => [.. Open.Find(Of(kind, parent))];

    private static BsonExpression Of(string kind, string? parent) =>
        parent is null ? Query.EQ(KindField, kind) : Query.EQ(ParentField, Key(kind, parent));

    private static string Key(string kind, string name) => $"{kind} {name}";

    private static BsonDocument Document(StoredRecord record) => new()
    {
        ["_id"] = Key(record.Kind, record.Id),
        [KindField] = record.Kind,
        ["id"] = record.Id,
        [ParentField] = record.Parent is null ? BsonValue.Null : Key(record.Kind, record.Parent),
        ["order"] = record.Order,
        ["revision"] = record.Revision,
        ["hash"] = RecordHash.Of(record),
        ["body"] = record.Body.ToArray(),
    };

    private static StoredRecord RecordOf(BsonDocument document)
    {
        var kind = document[KindField].AsString;
        var parent = document[ParentField].IsNull ? null : document[ParentField].AsString[(kind.Length + 1)..];
        return new StoredRecord(kind, document["id"].AsString, parent, document["order"].AsInt64, document["revision"].AsInt64, document["body"].AsBinary);
    }

    private static bool IsSound(BsonDocument document) => RecordHash.Matches(RecordOf(document), document["hash"].AsBinary);

    private StoredRecord Sound(BsonDocument document) => IsSound(document)
        ? RecordOf(document)
        : throw new StoreDamagedException(path, $"is damaged: the {document[KindField].AsString} '{document["id"].AsString}' is not what was written.");
}
