using System.Net;
using System.Net.Sockets;

namespace Workbench.App.Tests.Commands.Support;

/// <summary>A service that takes a connection and never answers, so that whoever asks it stays at work.</summary>
internal sealed class SilentService : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private TcpClient? asking;

    public SilentService() => listener.Start();

    public string Address => $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}";

    public async Task WaitForQuestionAsync()
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        asking = await listener.AcceptTcpClientAsync(limit.Token);
    }

    public void Dispose()
    {
        asking?.Dispose();
        listener.Dispose();
    }
}
