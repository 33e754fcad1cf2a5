using System.Diagnostics;
using Xunit;

namespace Workbench.Storage.Tests.Support;

/// <summary>A drive of a few megabytes in memory, for tests that fill it or make it read-only. Only root can mount one.</summary>
internal sealed class SmallDrive : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public SmallDrive(int megabytes)
    {
        if (!Run("mount", "-t", "tmpfs", "-o", $"size={megabytes}m", "workbench-test", folder.Path))
        {
            folder.Dispose();
            throw new SkipException("A drive of its own can be mounted by root on Linux only.");
        }
    }

    public string Path => folder.Path;

    public void MakeReadOnly() => Assert.True(Run("mount", "-o", "remount,ro", folder.Path));

    public void MakeWritable() => Assert.True(Run("mount", "-o", "remount,rw", folder.Path));

    public void Dispose()
    {
        Assert.True(Run("umount", folder.Path));
        folder.Dispose();
    }

    private static bool Run(string program, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
