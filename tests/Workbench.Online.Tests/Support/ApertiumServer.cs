using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Xunit;

namespace Workbench.Online.Tests.Support;

/// <summary>The real Apertium server on a free port of loopback, where it is installed.</summary>
public class ApertiumServer : IAsyncLifetime
{
    private const string Python = "/usr/bin/python3"; // The server is installed for the system's Python.
    protected const string Modes = "/usr/share/apertium/modes";

    private Process? process;

    /// <summary>What is not installed; null when everything is.</summary>
    public static string? Missing { get; } = FindMissing();

    public Uri Url { get; private set; } = new("http://127.0.0.1:1");

    /// <summary>The folder of its language pairs.</summary>
    protected virtual string Pairs => "/usr/share/apertium";

    public async Task InitializeAsync()
    {
        if (Missing is not null)
        {
            return;
        }

        var port = FreePort();
        Url = new Uri($"http://127.0.0.1:{port}");
        var script = Path.Combine(AppContext.BaseDirectory, "tools", "apy_loopback.py");
        var start = new ProcessStartInfo(Python, [script, "-p", $"{port}", "-j", "1", Pairs])
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
            Environment = { ["LANG"] = "C.UTF-8", ["PYTHONDONTWRITEBYTECODE"] = "1" },
        };
        process = Process.Start(start)!;
        process.ErrorDataReceived += (_, _) => { };
        process.OutputDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        process.BeginOutputReadLine();
        await ConnectAsync(port);
    }

    public virtual async Task DisposeAsync()
    {
        if (process is null)
        {
            return;
        }

        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
    }

    private static string? FindMissing()
    {
        string[] absent =
        [
            .. Exists("/usr/bin/apertium-apy", "apertium-apy"),
            .. Exists($"{Modes}/eng-spa.mode", "apertium-eng-spa"),
            .. Exists($"{Modes}/rus-ukr.mode", "apertium-rus-ukr"),
        ];
        return absent.Length == 0 ? null : $"not installed: {string.Join(", ", absent)}";

        static string[] Exists(string path, string package) => File.Exists(path) ? [] : [package];
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private async Task ConnectAsync(int port)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (!process!.HasExited)
        {
            using var client = new TcpClient();
            try
            {
                await client.ConnectAsync(IPAddress.Loopback, port, limit.Token);
                return;
            }
            catch (SocketException)
            {
                await Task.Delay(50, limit.Token); // It says nothing when it begins to listen.
            }
        }

        throw new InvalidOperationException($"The Apertium server ended with {process.ExitCode}.");
    }
}
