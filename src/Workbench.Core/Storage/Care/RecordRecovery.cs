using Workbench.Storage.Shelves;

namespace Workbench.Storage.Care;

/// <summary>
/// Finds for every damaged or missing record what it was. A candidate from a backup or from the journal whose hash is the one
/// kept beside the damaged record is that record; so is one of a backup that no operation since then has touched.
/// </summary>
internal sealed class RecordRecovery
{
    private readonly Dictionary<(string Kind, string Id), StoredRecord> records;
    private readonly Dictionary<(string Kind, string Id), SalvagedRecord> hurt;
    private readonly Dictionary<(string Kind, string Id), StoredRecord> earlier = [];
    private JournalTraces traces;
    private readonly List<RepairStep> steps = [];
    private readonly HashSet<string> restoredHashes = new(StringComparer.Ordinal);
    private bool hasBackup;

    public RecordRecovery(IReadOnlyList<SalvagedRecord> salvaged)
    {
        records = salvaged.Where(r => r.IsSound).DistinctBy(r => KeyOf(r.Record)).ToDictionary(r => KeyOf(r.Record), r => r.Record);
        hurt = salvaged.Where(r => !r.IsSound && !records.ContainsKey(KeyOf(r.Record))).DistinctBy(r => KeyOf(r.Record)).ToDictionary(r => KeyOf(r.Record));
        traces = new JournalTraces(records.Values);
        SoundRecords = records.Count;
        UseJournal();
    }

    public int SoundRecords { get; }

    /// <summary>Whether the damaged database still told, or a copy of its counter proved, which operation was the last.</summary>
    public bool IsEndKnown { get; private set; }

    /// <summary>What <see cref="Finish"/> found to be lost of the journal.</summary>
    public IReadOnlyList<LostOperation> LostOperations { get; private set; } = [];

    /// <summary>The operations of which <see cref="Finish"/> found that what they had replaced is lost.</summary>
    public IReadOnlyList<long> CutOff { get; private set; } = [];

    public IReadOnlyCollection<StoredRecord> Records => records.Values;

    /// <summary>The newest backup says what is missing altogether; older ones may know what a damaged record was.</summary>
    public bool WantsBackup => !hasBackup || hurt.Count > 0;

    public void Use(BackupContent backup)
    {
        if (backup.IsEmpty || traces.IsLeftBehind(backup.LastOperation) || backup.Contradicts(records))
        {
            return;
        }

        var since = backup.LastOperation;
        var content = backup.Under(traces.RenamesAfter(since));
        var isComplete = traces.IsCompleteAfter(since);
        foreach (var (key, damaged) in hurt.ToList())
        {
            if (content.TryGetValue(key, out var candidate))
            {
                var isUntouched = isComplete && !IsJournal(key.Kind) && !traces.IsTouchedAfter(since, key.Kind, key.Id);
                TryRestore(key, candidate, damaged, isProven: isUntouched || key.Kind is Keys.Operation or Keys.Image or Keys.Restored);
            }
        }

        foreach (var (key, record) in content.Where(c => !hasBackup && !records.ContainsKey(c.Key) && !hurt.ContainsKey(c.Key)))
        {
            AddMissing(key, record, since, isComplete);
        }

        hasBackup = true;
        traces = hurt.Count > 0 ? new JournalTraces(records.Values) : traces;
    }

    /// <returns>What was done about each record that was not sound.</returns>
    public IReadOnlyList<RepairStep> Finish()
    {
        // Where the id itself was hurt, what the record was is found missing, and restored, under its true id.
        foreach (var (key, damaged) in hurt.Where(h => !restoredHashes.Contains(Convert.ToHexString(h.Value.Hash.Span))))
        {
            if (RecordSense.IsReadable(damaged.Record))
            {
                Put(damaged.Record, RepairOutcome.Kept);
            }
            else if (earlier.TryGetValue(key, out var before))
            {
                Put(before, RepairOutcome.Earlier);
            }
            else
            {
                steps.Add(new RepairStep(key.Kind, key.Id, RepairOutcome.Lost));
            }
        }

        var last = new JournalTraces(records.Values);
        (IsEndKnown, LostOperations) = (last.IsEndKnown, [.. last.Missing()]);
        DropWhatHangsOnNothing();
        foreach (var standIn in JournalRebuild.StandIns(LostOperations, records.Values.ToList()))
        {
            records[KeyOf(standIn)] = standIn;
        }

        var mended = JournalRebuild.Mended(records.Values).ToList();
        CutOff = [.. mended.Where(record => record.Kind == Keys.Operation).Select(record => record.Order).Order()];
        foreach (var record in mended)
        {
            records[KeyOf(record)] = record;
        }

        return steps;
    }

    private void DropWhatHangsOnNothing()
    {
        foreach (var record in records.Values.Where(r =>
            (r.Kind == Keys.Image && !records.ContainsKey((Keys.Operation, r.Parent ?? ""))) || (r.Kind == Keys.Words && !records.ContainsKey((Keys.Text, r.Id)))
            || (r.Kind == Keys.Back && !records.ContainsKey((Keys.Text, r.Parent ?? "")))).ToList())
        {
            // That an operation was lost is told once, and not again of each of its images.
            records.Remove(KeyOf(record));
            if (record.Kind != Keys.Image)
            {
                steps.Add(new RepairStep(record.Kind, record.Id, RepairOutcome.Lost));
            }
        }
    }

    private void UseJournal()
    {
        foreach (var (key, damaged) in hurt.ToList())
        {
            foreach (var candidate in traces.Earlier(key.Kind, key.Id))
            {
                if (hurt.ContainsKey(key))
                {
                    TryRestore(key, candidate, damaged, isProven: false);
                }
            }
        }
    }

    private void TryRestore((string Kind, string Id) key, StoredRecord candidate, SalvagedRecord damaged, bool isProven)
    {
        var asWritten = candidate with { Revision = damaged.Record.Revision };
        if (isProven || RecordHash.Matches(asWritten, damaged.Hash.Span) || RecordHash.Matches(candidate, damaged.Hash.Span))
        {
            hurt.Remove(key);
            Put(candidate, RepairOutcome.Restored);
        }
        else
        {
            earlier.TryAdd(key, candidate);
        }
    }

    private void AddMissing((string Kind, string Id) key, StoredRecord record, long since, bool isComplete)
    {
        if (key.Kind is Keys.Operation or Keys.Image or Keys.Restored)
        {
            Put(record, RepairOutcome.Restored);
        }
        else if (!IsJournal(key.Kind) && !traces.IsTouchedAfter(since, key.Kind, key.Id))
        {
            Put(record, isComplete ? RepairOutcome.Restored : RepairOutcome.FromBackup);
        }
        else if (key.Kind == Keys.Unit && IsTold(record) && traces.Earlier(key.Kind, key.Id).FirstOrDefault() is { } before)
        {
            Put(before, RepairOutcome.Earlier);
        }
    }

    /// <summary>Whether the text still says that it has so many units.</summary>
    private bool IsTold(StoredRecord unit) =>
        unit.Parent is not null && records.TryGetValue((Keys.Text, unit.Parent), out var text) && Codec.Read<TextRecord>(text).Units > unit.Order;

    private void Put(StoredRecord record, RepairOutcome outcome)
    {
        records[KeyOf(record)] = record;
        restoredHashes.Add(Convert.ToHexString(RecordHash.Of(record)));
        steps.Add(new RepairStep(record.Kind, record.Id, outcome));
    }

    private static bool IsJournal(string kind) => kind is Keys.Operation or Keys.Image or Keys.Head or Keys.Counter or Keys.Restored;

    private static (string Kind, string Id) KeyOf(StoredRecord record) => (record.Kind, record.Id);
}
