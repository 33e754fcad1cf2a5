using System.Collections.Immutable;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Workbench.App.Web.Hosting;

/// <summary>
/// Sockets bound to 127.0.0.1 and, where the machine has it, to ::1 on the same port, and to one address more where others are to
/// reach it. They are bound before the server is built, so that a port that is taken is told in one sentence, and a free one is
/// known to every part of the server.
/// </summary>
internal sealed class ServerSockets : IDisposable
{
    private readonly ImmutableDictionary<EndPoint, Socket> sockets;

    private ServerSockets(int port, ImmutableDictionary<EndPoint, Socket> sockets) => (Port, this.sockets) = (port, sockets);

    public int Port { get; }

    public IEnumerable<IPEndPoint> EndPoints => sockets.Keys.Cast<IPEndPoint>();

    public Socket this[EndPoint endPoint] => sockets[endPoint];

    /// <param name="wider">The address on which others reach it; null for none. Any address takes in those of this computer.</param>
    /// <exception cref="InputException">The port is taken, or the address cannot be had.</exception>
    public static ServerSockets Bind(int port, IPAddress? wider = null)
    {
        var first = Required(wider is not null && IsAny(wider) ? wider : IPAddress.Loopback, port);
        var taken = (IPEndPoint)first.LocalEndPoint!;
        var sockets = ImmutableDictionary<EndPoint, Socket>.Empty.Add(taken, first);
        if (wider is not null && IsAny(wider))
        {
            return new ServerSockets(taken.Port, sockets);
        }

        if (wider is not null)
        {
            var other = Required(wider, taken.Port);
            sockets = sockets.Add(other.LocalEndPoint!, other);
        }

        var second = Socket.OSSupportsIPv6 ? TryBind(new IPEndPoint(IPAddress.IPv6Loopback, taken.Port)).Socket : null;
        return new ServerSockets(taken.Port, second is null ? sockets : sockets.Add(second.LocalEndPoint!, second));
    }

    public void Dispose()
    {
        foreach (var socket in sockets.Values)
        {
            socket.Dispose();
        }
    }

    private static bool IsAny(IPAddress address) => address.Equals(IPAddress.Any) || address.Equals(IPAddress.IPv6Any);

    private static Socket Required(IPAddress address, int port)
    {
        var (socket, failure) = TryBind(new IPEndPoint(address, port));
        return socket ?? throw Refused(address, port, failure);
    }

    private static (Socket? Socket, SocketError Failure) TryBind(IPEndPoint endPoint)
    {
        var socket = new Socket(endPoint.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            socket.Bind(endPoint);

            // Linux lets several sockets bind a port as long as none listens: listening is what takes it.
            socket.Listen(512);
            return (socket, SocketError.Success);
        }
        catch (SocketException refused)
        {
            socket.Dispose();
            return (null, refused.SocketErrorCode);
        }
    }

    private static InputException Refused(IPAddress address, int port, SocketError failure)
    {
        var source = string.Create(CultureInfo.InvariantCulture, $"--port {port}");
        return failure switch
        {
            SocketError.AddressAlreadyInUse => new InputException(source, "Another program listens on this port.", "Take another one, or --port 0 for any that is free."),
            SocketError.AccessDenied => new InputException(source, "This port is kept for the system.", "Take one from 1024 up, or --port 0 for any that is free."),
            SocketError.AddressNotAvailable => new InputException($"--host {address}", "This computer has no such address.", "Take one it has, or 0.0.0.0 for all of them."),
            _ => new InputException(source, $"The port cannot be had ({failure}).", "Take another one, or --port 0 for any that is free."),
        };
    }
}
