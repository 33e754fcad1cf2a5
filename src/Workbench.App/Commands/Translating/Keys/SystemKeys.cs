using System.ComponentModel;
using System.Diagnostics;
using Workbench.App.Commands.Running;
using Workbench.App.Terminal;

namespace Workbench.App.Commands.Translating.Keys;

/// <summary>The operating system's store of keys: the secret service on Linux, the keychain on macOS, Credential Manager on Windows.</summary>
internal static class SystemKeys
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <returns>Null when the store is not there, is locked, or has no such key.</returns>
    public static string? Find(string variable, AppEnvironment environment) =>
        OperatingSystem.IsWindows() ? WindowsCredentials.Find(variable)
        : OperatingSystem.IsMacOS() ? Ask(environment, "security", "find-generic-password", "-s", "workbench", "-a", variable, "-w")
        : Ask(environment, "secret-tool", "lookup", "workbench", variable);

    /// <summary>The program is looked for on the path the run was given, and asked without a shell between.</summary>
    private static string? Ask(AppEnvironment environment, string program, params IEnumerable<string> words)
    {
        var path = environment.Value("PATH")?.Split(Path.PathSeparator).Where(Path.IsPathRooted).Select(folder => Path.Combine(folder, program)).FirstOrDefault(File.Exists);
        return path is null ? null : Run(new ProcessStartInfo(path, words)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = ConsoleStreams.Utf8,
            UseShellExecute = false,
        });
    }

    private static string? Run(ProcessStartInfo start)
    {
        try
        {
            using var process = Process.Start(start)!;
            process.StandardInput.Close();
            process.ErrorDataReceived += (_, _) => { };
            process.BeginErrorReadLine();
            var answer = process.StandardOutput.ReadToEndAsync();
            if (!process.WaitForExit(Patience))
            {
                process.Kill(entireProcessTree: true);
                return null;
            }

            return process.ExitCode == 0 && answer.GetAwaiter().GetResult().TrimEnd('\r', '\n') is { Length: > 0 } key ? key : null;
        }
        catch (Win32Exception)
        {
            return null; // It may not be run: then there is no store.
        }
    }
}
