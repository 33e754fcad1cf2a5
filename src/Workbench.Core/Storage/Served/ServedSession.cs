using System.Runtime.ExceptionServices;

namespace Workbench.Storage.Served;

/// <summary>
/// The client's end of a session. Nobody else writes while it lasts: what it has seen of a record it knows, and a change whose
/// outcome it thereby knows is sent along with the next question instead of being asked for.
/// </summary>
internal sealed class ServedSession(StoreWire wire, StoreRequest kind) : IWriteSession, IDisposable
{
    private readonly Dictionary<(string Kind, string Id), StoredRecord?> known = [];
    private readonly bool isWriting = kind == StoreRequest.Write;
    private bool isBegun;
    private bool isOver;
    private bool isClosed;

    /// <summary>Whether a failure means that the other side, or the way to it, is no longer there: a closed stream neither reads nor writes.</summary>
    public static bool IsGone(Exception failure) => failure is IOException or ObjectDisposedException or InvalidDataException or NotSupportedException;

    public StoredRecord? Find(string kind, string id)
    {
        ObjectDisposedException.ThrowIf(isClosed, this);
        if (known.TryGetValue((kind, id), out var seen))
        {
            return seen;
        }

        var found = Ask(StoreRequest.Find, () => Write(kind, id), () => wire.ReadBool() ? wire.ReadRecord() : null);
        Know(kind, id, found);
        return found;
    }

    public IReadOnlyList<StoredRecord> FindAll(string kind, IReadOnlyList<string> ids)
    {
        var found = Ask(
            StoreRequest.FindAll,
            () =>
            {
                wire.Write(kind);
                wire.Write(ids);
            },
            wire.ReadRecords);
        foreach (var id in ids)
        {
            Know(kind, id, null);
        }

        foreach (var record in found)
        {
            Know(kind, record.Id, record);
        }

        return found;
    }

    public IReadOnlyList<StoredRecord> List(string kind, string? parent = null, int skip = 0, int take = int.MaxValue) => Ask(
        StoreRequest.List,
        () =>
        {
            Write(kind, parent);
            wire.Write(skip);
            wire.Write(take);
        },
        ReadRecords);

    public IReadOnlyList<StoredRecord> ListFrom(string kind, string parent, long order, int take) => Ask(
        StoreRequest.ListFrom,
        () =>
        {
            Write(kind, parent);
            wire.Write(order);
            wire.Write(take);
        },
        ReadRecords);

    public long Count(string kind, string? parent = null) => Ask(StoreRequest.Count, () => Write(kind, parent), wire.ReadLong);

    public IReadOnlyList<string> Kinds() => Ask(StoreRequest.Kinds, () => { }, wire.ReadTexts);

    public StoredRecord Put(StoredRecord record)
    {
        ObjectDisposedException.ThrowIf(isClosed, this);
        record.RequireStorable();
        var stored = record with { Revision = record.Revision + 1 };
        if (!known.TryGetValue((record.Kind, record.Id), out var before))
        {
            Ask(StoreRequest.Put, () => wire.Write(record), () => true);
        }
        else if ((before?.Revision ?? 0) != record.Revision)
        {
            throw new StoreConflictException(record.Kind, record.Id, record.Revision);
        }
        else
        {
            Say(StoreRequest.KnownPut, () => wire.Write(record));
        }

        Know(record.Kind, record.Id, stored with { Body = record.Body.ToArray() });
        return stored;
    }

    public void Add(IEnumerable<StoredRecord> records)
    {
        Exception? unmade = null;
        Ask(StoreRequest.Add, () => unmade = WriteAll(records), () => true);
        if (unmade is not null)
        {
            ExceptionDispatchInfo.Throw(unmade);
        }
    }

    public bool Remove(string kind, string id)
    {
        ObjectDisposedException.ThrowIf(isClosed, this);
        bool removed;
        if (!known.TryGetValue((kind, id), out var before))
        {
            removed = Ask(StoreRequest.Remove, () => Write(kind, id), wire.ReadBool);
        }
        else if (removed = before is not null)
        {
            Say(StoreRequest.KnownRemove, () => Write(kind, id));
        }

        Know(kind, id, null);
        return removed;
    }

    public int RemoveChildren(string kind, string parent)
    {
        var removed = Ask(StoreRequest.RemoveChildren, () => Write(kind, parent), wire.ReadInt);
        known.Clear();
        return removed;
    }

    public void End()
    {
        if (isBegun && !isOver)
        {
            Say(StoreRequest.End, () => { });
            isOver = true;
            Guarded(wire.Send);
        }
    }

    /// <exception cref="StoreServerGoneException">The server did not come to say whether the write was kept.</exception>
    public void Commit()
    {
        if (!isBegun)
        {
            return;
        }

        Say(StoreRequest.Commit, () => { });
        isOver = true;
        try
        {
            wire.Send();
            if (!wire.ReadBool())
            {
                throw StoreFault.Read(wire);
            }
        }
        catch (Exception gone) when (IsGone(gone))
        {
            throw new StoreServerGoneException(isUndecided: true, gone);
        }
    }

    /// <summary>Has the server take back what was sent. A server that is gone has done so.</summary>
    public void Abandon()
    {
        if (!isBegun || isOver)
        {
            return;
        }

        isOver = true;
        try
        {
            wire.Write(StoreRequest.Abandon);
            wire.Send();
        }
        catch (Exception gone) when (IsGone(gone))
        {
            wire.Dispose();
        }
    }

    public void Dispose() => isClosed = true;

    /// <returns>What kept some of the records from being made: the message is ended all the same, so that the next is understood.</returns>
    private Exception? WriteAll(IEnumerable<StoredRecord> records)
    {
        Exception? unmade = null;
        using var made = records.GetEnumerator();
        while (Next(made, ref unmade))
        {
            known.Remove((made.Current.Kind, made.Current.Id));
            wire.Write(true);
            wire.Write(made.Current with { Revision = 0 });
        }

        wire.Write(false);
        return unmade;
    }

    private static bool Next(IEnumerator<StoredRecord> records, ref Exception? unmade)
    {
        try
        {
            if (!records.MoveNext())
            {
                return false;
            }

            records.Current.RequireStorable();
            return true;
        }
        catch (Exception failed)
        {
            unmade = failed;
            return false;
        }
    }

    private IReadOnlyList<StoredRecord> ReadRecords()
    {
        var records = wire.ReadRecords();
        foreach (var record in records)
        {
            Know(record.Kind, record.Id, record);
        }

        return records;
    }

    private void Know(string kind, string id, StoredRecord? record)
    {
        if (isWriting)
        {
            known[(kind, id)] = record;
        }
    }

    private void Write(string kind, string? name)
    {
        wire.Write(kind);
        wire.Write(name);
    }

    private T Ask<T>(StoreRequest request, Action write, Func<T> read)
    {
        Say(request, write);
        return Guarded(() =>
        {
            wire.Send();
            return wire.ReadBool() ? read() : throw StoreFault.Read(wire);
        });
    }

    private void Say(StoreRequest request, Action write)
    {
        ObjectDisposedException.ThrowIf(isClosed, this);
        Guarded(() =>
        {
            if (!isBegun)
            {
                wire.Write(kind);
                isBegun = true;
            }

            wire.Write(request);
            write();
        });
    }

    private void Guarded(Action act) => Guarded(() =>
    {
        act();
        return true;
    });

    private T Guarded<T>(Func<T> act)
    {
        try
        {
            return act();
        }
        catch (Exception gone) when (IsGone(gone))
        {
            isOver = true;
            throw new StoreServerGoneException(isUndecided: false, gone);
        }
    }
}
