using System.Runtime.ExceptionServices;

namespace Workbench.Storage.Served;

/// <summary>The server's end of a session: does what the client asks, inside one transaction of the store.</summary>
internal sealed class HostedSession
{
    private readonly StoreWire wire;
    private readonly SessionCalls calls;
    private StoreRequest? unanswered;

    private HostedSession(StoreWire wire, Action heard) => (this.wire, calls) = (wire, new SessionCalls(wire, heard));

    /// <param name="heard">Called for everything the client sends.</param>
    /// <param name="open">Runs a body inside a transaction, which is kept when the body returns; the second session is null where it only reads.</param>
    public static void Run(StoreWire wire, Action heard, Func<Func<IReadSession, IWriteSession?, bool>, bool> open)
    {
        var session = new HostedSession(wire, heard);
        try
        {
            if (open(session.Serve))
            {
                wire.Write(true);
                wire.Send();
            }
        }
        catch (ClientLeftException left)
        {
            if (left.InnerException is { } gone)
            {
                ExceptionDispatchInfo.Throw(gone);
            }
        }
        catch (Exception fault) when (IsOfStore(fault))
        {
            session.Refuse(fault);
        }
    }

    /// <summary>Whether the client is to be told of it; everything else is a fault of the program.</summary>
    public static bool IsOfStore(Exception fault) => fault is StoreException or ArgumentException or ObjectDisposedException;

    /// <returns>Whether the client waits to hear that its write is kept.</returns>
    private bool Serve(IReadSession reads, IWriteSession? writes)
    {
        while (true)
        {
            switch (calls.Next())
            {
                case StoreRequest.Commit when writes is not null:
                    unanswered = StoreRequest.Commit;
                    return true;
                case StoreRequest.End when writes is null:
                    unanswered = StoreRequest.End;
                    return false;
                case StoreRequest.Abandon:
                    throw new ClientLeftException(null);
                case var request:
                    Do(request, reads, writes);
                    break;
            }
        }
    }

    private void Do(StoreRequest request, IReadSession reads, IWriteSession? writes)
    {
        unanswered = request;
        var call = calls.Read(request);
        try
        {
            var answer = call(reads, writes);
            if (IsAnswered(request))
            {
                Tell(() =>
                {
                    wire.Write(true);
                    answer();
                });
            }
        }
        catch (Exception fault) when (StoreFault.IsAnswer(fault) && IsAnswered(request))
        {
            Tell(fault);
        }

        unanswered = null;
    }

    /// <summary>The transaction is over, by a fault that is no answer to one call: every question that is or will be open is answered with it.</summary>
    private void Refuse(Exception fault)
    {
        if (unanswered is { } open && IsAnswered(open))
        {
            Tell(fault);
        }

        for (var request = unanswered; !IsLast(request);)
        {
            request = calls.Next();
            Skip(request.Value);
            if (IsAnswered(request.Value))
            {
                Tell(fault);
            }
        }
    }

    private void Skip(StoreRequest request)
    {
        if (!IsLast(request))
        {
            calls.Read(request);
        }

        if (request == StoreRequest.Add)
        {
            calls.SkipAdded();
        }
    }

    private static bool IsLast(StoreRequest? request) => request is StoreRequest.Commit or StoreRequest.End or StoreRequest.Abandon;

    private static bool IsAnswered(StoreRequest request) => request is not (StoreRequest.KnownPut or StoreRequest.KnownRemove or StoreRequest.End or StoreRequest.Abandon);

    private void Tell(Exception fault) => Tell(() =>
    {
        wire.Write(false);
        StoreFault.Write(wire, fault);
    });

    private void Tell(Action write) => calls.FromClient(() =>
    {
        write();
        wire.Send();
        return true;
    });
}
