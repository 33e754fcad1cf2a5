using System.Diagnostics;

namespace Workbench.Benchmarks.Pages;

/// <summary>A workspace that the product serves in a process of its own, as it does for people: with its own collector of garbage, and cold.</summary>
internal sealed class ServedWorkspace : IDisposable
{
    private readonly Process process;

    private ServedWorkspace(Process process, Uri address) => (this.process, Address) = (process, address);

    public Uri Address { get; }

    public long Megabytes
    {
        get
        {
            process.Refresh();
            return process.WorkingSet64 >> 20;
        }
    }

    /// <param name="program">The published program; null for the one that was built.</param>
    public static async Task<ServedWorkspace> StartAsync(string folder, string? program)
    {
        string[] words = ["serve", "--port", "0", "--workspace", folder];
        var start = program is null
            ? new ProcessStartInfo("dotnet", ["exec", Path.Combine(AppContext.BaseDirectory, "workbench.dll"), .. words])
            : new ProcessStartInfo(program, words);
        start.RedirectStandardOutput = true;
        var process = Process.Start(start)!;
        return new ServedWorkspace(process, new Uri((await process.StandardOutput.ReadLineAsync())!));
    }

    public void Dispose()
    {
        process.Kill();
        process.WaitForExit();
        process.Dispose();
    }
}
