using Workbench.Storage.Journal;
using Workbench.Storage.Shelves;

namespace Workbench.Storage.Care;

/// <summary>The sound records of a backup.</summary>
internal sealed class BackupContent(IReadOnlyList<SalvagedRecord> salvaged)
{
    private readonly Dictionary<(string Kind, string Id), StoredRecord> records =
        salvaged.Where(r => r.IsSound).ToDictionary(r => (r.Record.Kind, r.Record.Id), r => r.Record);

    public bool IsEmpty => records.Count == 0;

    /// <summary>The number of the last operation it knows.</summary>
    public long LastOperation { get; } = salvaged
        .Where(r => r.IsSound && r.Record.Kind == Keys.Operation).Select(r => r.Record.Order).DefaultIfEmpty().Max();

    /// <summary>Whether it tells of an operation otherwise than others do: then it is of another workspace, or of another time of this one.</summary>
    public bool Contradicts(IReadOnlyDictionary<(string Kind, string Id), StoredRecord> others) => records.Values.Any(record =>
        record.Kind == Keys.Operation
        && others.TryGetValue((record.Kind, record.Id), out var other)
        && !IsSameOperation(record, other));

    /// <summary>Its records under the names their works and texts have now.</summary>
    /// <param name="renames">What was given another name since then, in order.</param>
    public Dictionary<(string Kind, string Id), StoredRecord> Under(IReadOnlyList<JournalRename> renames)
    {
        var renamed = renames.Count == 0 ? records.Values : records.Values.Select(record => renames.Aggregate(record, Renaming.Under));
        return renamed.DistinctBy(r => (r.Kind, r.Id)).ToDictionary(r => (r.Kind, r.Id));
    }

    private static bool IsSameOperation(StoredRecord one, StoredRecord other)
    {
        var (first, second) = (Codec.Read<JournalRecord>(one), Codec.Read<JournalRecord>(other));
        return string.Equals(one.Parent, other.Parent, StringComparison.Ordinal)
            && (first.Verb == OperationJournal.LostVerb || second.Verb == OperationJournal.LostVerb || first with { Lost = false } == second with { Lost = false });
    }
}
