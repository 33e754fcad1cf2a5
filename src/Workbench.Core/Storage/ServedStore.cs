using Workbench.Storage.Served;

namespace Workbench.Storage;

/// <summary>
/// A store that another process holds and serves over a connection. It keeps the contract of every store: a session is a
/// transaction of the server's store, which takes its turn among the server's own.
/// </summary>
public sealed class ServedStore : IStore
{
    private readonly Lock turn = new();
    private readonly StoreWire wire;
    private bool disposed;

    /// <param name="connection">Carries bytes both ways between this and a <see cref="StoreHost"/>; it is closed with the store.</param>
    /// <exception cref="StoreServerGoneException">The other side does not answer as a served store does.</exception>
    public ServedStore(Stream connection)
    {
        wire = new StoreWire(connection);
        Info = Ask(StoreRequest.Info, answer => new StoreInfo(
            answer.ReadText(), answer.ReadText(), answer.ReadInt(), new StoreSurvival(answer.ReadBool(), answer.ReadBool())));
    }

    public StoreInfo Info { get; }

    public T Read<T>(Func<IReadSession, T> body) => InSession(StoreRequest.Read, body, session => session.End());

    public T Write<T>(Func<IWriteSession, T> body) => InSession(StoreRequest.Write, body, session => session.Commit());

    /// <summary>The server makes the copy under a name of its own and sends it: no path goes over the wire.</summary>
    public void BackUpTo(string path)
    {
        if (File.Exists(path))
        {
            throw new StoreException($"There is a file {path} already. Give the backup another name.");
        }

        var unfinished = path + ".part";
        Ask(StoreRequest.BackUp, answer =>
        {
            ReceiveFile(answer, unfinished);
            return true;
        });
        File.Move(unfinished, path);
    }

    public IReadOnlyList<string> Check() => Ask(StoreRequest.Check, answer => answer.ReadTexts());

    public void Announce(string address, string? token = null) => Ask(
        StoreRequest.Announce,
        _ => true,
        asking =>
        {
            asking.Write(address);
            asking.Write(token);
        });

    public void Dispose()
    {
        lock (turn)
        {
            disposed = true;
            wire.Dispose();
        }
    }

    private static void ReceiveFile(StoreWire answer, string path)
    {
        Exception? refused = null;
        using var file = Tried(() => new FileStream(path, FileMode.Create, FileAccess.Write), ref refused);
        for (var bytes = answer.ReadBytes(); bytes.Length > 0; bytes = answer.ReadBytes())
        {
            // What cannot be written is read all the same: the next answer begins behind it.
            Tried(() => (file ?? Stream.Null).Write(bytes), ref refused);
        }

        Tried(() => file?.Flush(flushToDisk: true), ref refused);
        if (refused is not null)
        {
            throw new StoreException($"{path}: {refused.Message} Check the folder and the room on the drive.", refused);
        }
    }

    private static T? Tried<T>(Func<T> write, ref Exception? refused)
    {
        try
        {
            return write();
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
        {
            refused ??= failed;
            return default;
        }
    }

    private static void Tried(Action write, ref Exception? refused) => Tried(
        () =>
        {
            write();
            return true;
        },
        ref refused);

    private T Ask<T>(StoreRequest request, Func<StoreWire, T> read, Action<StoreWire>? write = null) => Alone(() =>
    {
        try
        {
            wire.Write(request);
            write?.Invoke(wire);
            wire.Send();
            return wire.ReadBool() ? read(wire) : throw StoreFault.Read(wire);
        }
        catch (Exception gone) when (ServedSession.IsGone(gone))
        {
            throw new StoreServerGoneException(isUndecided: false, gone);
        }
    });

    private T InSession<T>(StoreRequest kind, Func<ServedSession, T> body, Action<ServedSession> finish) => Alone(() =>
    {
        using var session = new ServedSession(wire, kind);
        try
        {
            var result = body(session);
            finish(session);
            return result;
        }
        catch
        {
            session.Abandon();
            throw;
        }
    });

    private T Alone<T>(Func<T> body)
    {
        StoreTurn.RequireNotNested(turn);
        lock (turn)
        {
            ObjectDisposedException.ThrowIf(disposed, this);
            return body();
        }
    }
}
