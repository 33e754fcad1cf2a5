using LiteDB;
using Workbench.Storage;

namespace Workbench.LiteDb;

/// <summary>
/// One open database. LiteDB ties a transaction to the thread and reads lazily: every call therefore begins and ends
/// its transaction on its own thread and takes whole lists out of it.
/// </summary>
internal sealed class LiteDbStore : IStore
{
    public const int Schema = 1;

    private const string Records = "record";

    private readonly Lock turn = new();
    private readonly string path;
    private readonly StoreLock held;
    private readonly LiteDatabase database;
    private bool disposed;

    public LiteDbStore(string path, StoreLock held)
    {
        (this.path, this.held) = (path, held);

        // The default collation ignores case and takes й for и + breve: keys would collide.
        database = new LiteDatabase(new ConnectionString { Filename = path, Connection = ConnectionType.Direct, Collation = new Collation("en-US/Ordinal") });
        if (database.UserVersion == 0)
        {
            Collection.EnsureIndex(LiteDbSession.ParentField);
            Collection.EnsureIndex(LiteDbSession.KindField);
            database.UserVersion = Schema;
            database.Checkpoint();
        }
    }

    public StoreInfo Info { get; } = new(
        "litedb", typeof(LiteDatabase).Assembly.GetName().Version!.ToString(3), Schema, new StoreSurvival(ProcessCrash: true, PowerLoss: false));

    private ILiteCollection<BsonDocument> Collection => database.GetCollection(Records, BsonAutoId.ObjectId);

    public T Read<T>(Func<IReadSession, T> body) => InTransaction(session => body(session));

    public T Write<T>(Func<IWriteSession, T> body) => InTransaction(session => body(session));

    /// <summary>LiteDB has no backup of an open database: the records are written into a new one.</summary>
    public void BackUpTo(string path)
    {
        if (File.Exists(path))
        {
            throw new StoreException($"There is a file {path} already. Give the backup another name.");
        }

        var records = InTransaction(session => session.All());
        var unfinished = path + ".part";
        File.Delete(unfinished);
        using (var copyLock = StoreLock.Take(unfinished))
        using (var copy = new LiteDbStore(unfinished, copyLock))
        {
            copy.InTransaction(session => session.Take(records));
        }

        File.Delete(unfinished + ".guard");
        File.Move(unfinished, path);
    }

    public IReadOnlyList<SalvagedRecord> Salvaged() => InTransaction(session => session.Salvaged());

    public IReadOnlyList<string> Check()
    {
        try
        {
            return InTransaction(session => session.Faults());
        }
        catch (Exception damaged) when (damaged is StoreDamagedException || IsDamage(damaged))
        {
            return [$"Not all records can be read ({damaged.Message})."];
        }
    }

    public void Announce(string address, string? token = null) => held.Announce(address, token);

    public void Dispose()
    {
        lock (turn)
        {
            if (!disposed)
            {
                disposed = true;
                database.Dispose();
                held.Dispose();
            }
        }
    }

    /// <summary>LiteDB believes what it reads: a damaged page may end in any exception at all.</summary>
    internal static bool IsDamage(Exception error) => error is not (StoreException or OutOfMemoryException or ObjectDisposedException);

    internal static StoreException Translate(string path, Exception error) => error is LiteException { ErrorCode: LiteException.INVALID_DATABASE }
        ? new StoreDamagedException(path, $"is damaged ({error.Message}).", error)
        : new StoreException($"The database {path} refused ({error.Message}). Nothing of this change was kept.", error);

    private T InTransaction<T>(Func<LiteDbSession, T> body)
    {
        StoreTurn.RequireNotNested(turn);
        lock (turn)
        {
            ObjectDisposedException.ThrowIf(disposed, this);
            database.BeginTrans();
            try
            {
                using var session = new LiteDbSession(Collection, path);
                var result = body(session);
                database.Commit();
                return result;
            }
            catch (Exception error)
            {
                database.Rollback();
                if (error is LiteException or IOException or UnauthorizedAccessException)
                {
                    throw Translate(path, error);
                }

                throw;
            }
        }
    }
}
