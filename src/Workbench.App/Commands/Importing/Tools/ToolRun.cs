using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using Workbench.App.Terminal;

namespace Workbench.App.Commands.Importing.Tools;

/// <summary>Runs a program of the machine on one file in a folder of its own, for a bounded time.</summary>
internal sealed class ToolRun : IDisposable
{
    private const int MostSaid = 2000;

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("workbench-");

    public string PathOf(string name) => Path.Combine(folder.FullName, name);

    /// <summary>Runs it to its end.</summary>
    /// <returns>Its exit code and what it said; null when there is no such program.</returns>
    /// <exception cref="TimeoutException">It did not end in time, and was ended.</exception>
    public (int Code, string Said)? Run(string program, TimeSpan most, params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder.FullName,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardErrorEncoding = ConsoleStreams.Utf8,
            UseShellExecute = false,
        };
        var said = new StringBuilder();
        using var process = new Process { StartInfo = start };
        process.ErrorDataReceived += (_, line) => Keep(said, line.Data);
        process.OutputDataReceived += (_, line) => Keep(said, line.Data);
        try
        {
            process.Start();
        }
        catch (Win32Exception)
        {
            return null;
        }

        process.StandardInput.Close();
        process.BeginErrorReadLine();
        process.BeginOutputReadLine();
        if (!process.WaitForExit(most))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"{program} did not end within {most.TotalSeconds:0} seconds.");
        }

        process.WaitForExit();
        lock (said)
        {
            return (process.ExitCode, said.ToString().Trim());
        }
    }

    public void Dispose()
    {
        try
        {
            folder.Delete(recursive: true);
        }
        catch (Exception busy) when (busy is IOException or UnauthorizedAccessException)
        {
            // A program that was ended may hold its files a moment longer; the system clears its temporary folder.
        }
    }

    private static void Keep(StringBuilder said, string? line)
    {
        lock (said)
        {
            if (line is not null && said.Length < MostSaid)
            {
                said.Append(line).Append(' ');
            }
        }
    }
}
