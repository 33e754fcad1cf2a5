using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Workbench.Storage;

/// <summary>The process that has a store open, as its lock file names it.</summary>
/// <param name="Started">When the process started, UTC: tells it from a later process of the same number.</param>
/// <param name="Command">What it runs, such as <c>workbench serve</c>.</param>
/// <param name="Address">Where it can be reached, if it serves.</param>
public sealed record StoreHolder(int ProcessId, DateTimeOffset Started, string Host, string Command, string? Address = null)
{
    // Linux derives the start from a clock that is stepped now and then.
    private static readonly TimeSpan ClockStep = TimeSpan.FromSeconds(2);

    public static StoreHolder ThisProcess()
    {
        using var process = Process.GetCurrentProcess();
        var command = string.Join(' ', Environment.GetCommandLineArgs().Take(2).Select(Path.GetFileNameWithoutExtension));
        return new StoreHolder(process.Id, process.StartTime.ToUniversalTime(), Environment.MachineName, command);
    }

    /// <summary>Whether the process still runs. One on another computer is taken to run.</summary>
    public bool IsAlive()
    {
        if (!IsHere)
        {
            return true;
        }

        try
        {
            using var process = Process.GetProcessById(ProcessId);
            return !process.HasExited && !IsDefunct && (process.StartTime.ToUniversalTime() - Started.UtcDateTime).Duration() < ClockStep;
        }
        catch (Exception gone) when (gone is ArgumentException or InvalidOperationException)
        {
            return false;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            // It runs under another account, which does not show its start.
            return true;
        }
    }

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"process {ProcessId}{(IsHere ? "" : $" on {Host}")} ({Command}{(Address is null ? "" : $", {Address}")}) since {Started:yyyy-MM-dd HH:mm:ss}Z");

    /// <summary>Whether it has ended and only waits for its parent to notice, which some never do. https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html</summary>
    private bool IsDefunct
    {
        get
        {
            if (!OperatingSystem.IsLinux())
            {
                return false;
            }

            try
            {
                var status = File.ReadAllText(string.Create(CultureInfo.InvariantCulture, $"/proc/{ProcessId}/stat"));
                return status.AsSpan(status.LastIndexOf(')') + 1).TrimStart() is ['Z' or 'X', ..];
            }
            catch (Exception hidden) when (hidden is IOException or UnauthorizedAccessException)
            {
                return false;
            }
        }
    }

    private bool IsHere => string.Equals(Host, Environment.MachineName, StringComparison.Ordinal);

    internal byte[] ToJson() => JsonSerializer.SerializeToUtf8Bytes(this, StoreHolderJson.Default.StoreHolder);

    internal static StoreHolder? FromJson(ReadOnlySpan<byte> json)
    {
        try
        {
            return JsonSerializer.Deserialize(json, StoreHolderJson.Default.StoreHolder);
        }
        catch (JsonException)
        {
            // A process killed while it wrote its name holds nothing.
            return null;
        }
    }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true)]
[JsonSerializable(typeof(StoreHolder))]
internal sealed partial class StoreHolderJson : JsonSerializerContext;
