namespace Workbench.Storage.Served;

/// <summary>Reads the calls of a client from the wire.</summary>
/// <param name="heard">Called for everything the client sends.</param>
internal sealed class SessionCalls(StoreWire wire, Action heard)
{
    public StoreRequest Next() => FromClient(() => wire.ReadRequest() ?? throw new EndOfStreamException());

    /// <summary>Does what a client, or the way to it, may break off.</summary>
    public T FromClient<T>(Func<T> act)
    {
        try
        {
            heard();
            return act();
        }
        catch (Exception gone) when (ServedSession.IsGone(gone))
        {
            throw new ClientLeftException(gone);
        }
    }

    public SessionCall Read(StoreRequest request) => FromClient(() => ReadQuestion(request) ?? ReadChange(request) ?? throw StoreWire.Garbled());

    /// <summary>Reads past the records of an <see cref="StoreRequest.Add"/> that will not be added.</summary>
    public void SkipAdded()
    {
        while (FromClient(wire.ReadBool))
        {
            FromClient(wire.ReadRecord);
        }
    }

    private SessionCall? ReadQuestion(StoreRequest request)
    {
        switch (request)
        {
            case StoreRequest.Kinds:
                return (reads, _) => Write(reads.Kinds());
            case StoreRequest.Find:
                var (findKind, id) = (wire.ReadText(), wire.ReadText());
                return (reads, _) => Write(reads.Find(findKind, id));
            case StoreRequest.FindAll:
                var (allKind, ids) = (wire.ReadText(), wire.ReadTexts());
                return (reads, _) => Write(reads.FindAll(allKind, ids));
            case StoreRequest.Count:
                var (countKind, of) = (wire.ReadText(), wire.ReadTextOrNull());
                return (reads, _) => Write(reads.Count(countKind, of));
            case StoreRequest.List:
                var (kind, parent, skip, take) = (wire.ReadText(), wire.ReadTextOrNull(), wire.ReadInt(), wire.ReadInt());
                return (reads, _) => Write(reads.List(kind, parent, skip, take));
            case StoreRequest.ListFrom:
                var (fromKind, fromParent, order, many) = (wire.ReadText(), wire.ReadText(), wire.ReadLong(), wire.ReadInt());
                return (reads, _) => Write(reads.ListFrom(fromKind, fromParent, order, many));
            default:
                return null;
        }
    }

    private SessionCall? ReadChange(StoreRequest request)
    {
        switch (request)
        {
            case StoreRequest.Put or StoreRequest.KnownPut:
                var record = wire.ReadRecord();
                return (_, writes) => Done(() => Writing(writes).Put(record));
            case StoreRequest.Add:
                return (_, writes) => Done(() => Add(Writing(writes)));
            case StoreRequest.Remove or StoreRequest.KnownRemove:
                var (kind, id) = (wire.ReadText(), wire.ReadText());
                return (_, writes) => Write(Writing(writes).Remove(kind, id));
            case StoreRequest.RemoveChildren:
                var (childKind, parent) = (wire.ReadText(), wire.ReadText());
                return (_, writes) => Write(Writing(writes).RemoveChildren(childKind, parent));
            default:
                return null;
        }
    }

    private static IWriteSession Writing(IWriteSession? session) => session ?? throw new ClientLeftException(StoreWire.Garbled());

    private void Add(IWriteSession session)
    {
        var isRead = false;
        try
        {
            session.Add(Added(() => isRead = true));
        }
        catch (Exception refused) when (!isRead && refused is not ClientLeftException)
        {
            SkipAdded();
            throw;
        }
    }

    private IEnumerable<StoredRecord> Added(Action atEnd)
    {
        while (FromClient(wire.ReadBool))
        {
            yield return FromClient(wire.ReadRecord);
        }

        atEnd();
    }

    private static Action Done(Action act)
    {
        act();
        return () => { };
    }

    private Action Write(IReadOnlyList<StoredRecord> records) => () => wire.Write(records);

    private Action Write(IReadOnlyList<string> texts) => () => wire.Write(texts);

    private Action Write(bool value) => () => wire.Write(value);

    private Action Write(int value) => () => wire.Write(value);

    private Action Write(long value) => () => wire.Write(value);

    private Action Write(StoredRecord? record) => () =>
    {
        wire.Write(record is not null);
        if (record is not null)
        {
            wire.Write(record);
        }
    };
}
