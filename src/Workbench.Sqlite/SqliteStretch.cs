using Workbench.Storage;

namespace Workbench.Sqlite;

/// <summary>A few hundred new records with their hashes, on the way into the database.</summary>
internal sealed class SqliteStretch
{
    private const int Longest = 512;

    private readonly StoredRecord[] records = new StoredRecord[Longest];
    private readonly byte[] hashes = new byte[Longest * RecordHash.Length];

    public int Count { get; private set; }

    /// <summary>Takes the next records, or none at the end, in the place of those it had.</summary>
    public void Take(IEnumerator<StoredRecord> source)
    {
        for (Count = 0; Count < Longest && source.MoveNext(); Count++)
        {
            source.Current.RequireStorable();
            records[Count] = source.Current with { Revision = 1 };
            RecordHash.Compute(records[Count], hashes.AsSpan(Count * RecordHash.Length, RecordHash.Length));
        }
    }

    /// <exception cref="StoreConflictException">One of them is there already.</exception>
    public void Insert(SqliteStatements statements)
    {
        for (var i = 0; i < Count; i++)
        {
            if (!statements.Insert(records[i], hashes.AsSpan(i * RecordHash.Length, RecordHash.Length)))
            {
                throw new StoreConflictException(records[i].Kind, records[i].Id, 0);
            }
        }
    }
}
