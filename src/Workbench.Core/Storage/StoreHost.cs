using Workbench.Storage.Served;

namespace Workbench.Storage;

/// <summary>
/// Serves an open store to one client over a connection, until the client closes it. A session of the client is a transaction
/// here: when the client goes, or does nothing for too long while others wait for their turn, it is taken back.
/// </summary>
/// <param name="patience">How long a client that is in a session may say nothing.</param>
public sealed class StoreHost(IStore store, TimeProvider time, TimeSpan patience)
{
    private const int Chunk = 1 << 16;

    /// <summary>Returns when the client has closed the connection, or was cut off.</summary>
    public void Serve(Stream connection)
    {
        using var wire = new StoreWire(connection);
        using var idle = time.CreateTimer(_ => wire.Dispose(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        try
        {
            while (wire.ReadRequest() is { } request)
            {
                Answer(wire, request, () => idle.Change(patience, Timeout.InfiniteTimeSpan));
                idle.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
            }
        }
        catch (Exception gone) when (ServedSession.IsGone(gone) || gone is ClientLeftException)
        {
            // Its session, if it was in one, has been taken back.
        }
    }

    private void Answer(StoreWire wire, StoreRequest request, Action heard)
    {
        switch (request)
        {
            case StoreRequest.Read:
                HostedSession.Run(wire, heard, body => store.Read(session => body(session, null)));
                break;
            case StoreRequest.Write:
                HostedSession.Run(wire, heard, body => store.Write(session => body(session, session)));
                break;
            case StoreRequest.Info:
                Tell(wire, () => store.Info, WriteInfo);
                break;
            case StoreRequest.Check:
                Tell(wire, store.Check, (to, faults) => to.Write(faults));
                break;
            case StoreRequest.BackUp:
                SendBackup(wire);
                break;
            case StoreRequest.Announce:
                var (address, token) = (wire.ReadText(), wire.ReadTextOrNull());
                Tell(wire, () => Announced(address, token), (_, _) => { });
                break;
            default:
                throw StoreWire.Garbled();
        }
    }

    private static void Tell<T>(StoreWire wire, Func<T> ask, Action<StoreWire, T> write)
    {
        try
        {
            var told = ask();
            wire.Write(true);
            write(wire, told);
        }
        catch (Exception fault) when (HostedSession.IsOfStore(fault))
        {
            wire.Write(false);
            StoreFault.Write(wire, fault);
        }

        wire.Send();
    }

    private static void WriteInfo(StoreWire wire, StoreInfo info)
    {
        wire.Write(info.Engine);
        wire.Write(info.Version);
        wire.Write(info.Schema);
        wire.Write(info.Survives.ProcessCrash);
        wire.Write(info.Survives.PowerLoss);
    }

    private bool Announced(string address, string? token)
    {
        store.Announce(address, token);
        return true;
    }

    /// <summary>Made in a folder that only this user may enter, sent, and removed.</summary>
    private void SendBackup(StoreWire wire)
    {
        var folder = Directory.CreateTempSubdirectory("workbench-");
        try
        {
            var path = Path.Combine(folder.FullName, "backup.db");
            Tell(wire, () => MadeBackup(path), (_, _) => SendFile(wire, path));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private bool MadeBackup(string path)
    {
        store.BackUpTo(path);
        return true;
    }

    private static void SendFile(StoreWire wire, string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read);
        var chunk = new byte[Chunk];
        for (var read = file.Read(chunk); read > 0; read = file.Read(chunk))
        {
            wire.Write(chunk.AsSpan(0, read));
        }

        wire.Write(ReadOnlySpan<byte>.Empty);
    }
}
