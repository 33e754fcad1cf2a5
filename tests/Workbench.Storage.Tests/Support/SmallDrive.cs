using System.Diagnostics;
using Xunit;

namespace Workbench.Storage.Tests.Support;

/// <summary>A drive of a few megabytes in memory, for tests that fill it or make it read-only. Only root can mount one: see <see cref="DriveFactAttribute"/>.</summary>
internal sealed class SmallDrive : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public SmallDrive(int megabytes) => Assert.True(Run("mount", "-t", "tmpfs", "-o", $"size={megabytes}m", "workbench-test", folder.Path));

    public static bool CanBeMounted { get; } = TryMount();

    public string Path => folder.Path;

    public long FreeBytes => new DriveInfo(folder.Path).AvailableFreeSpace;

    /// <summary>One file of the drive cannot be written, whoever asks, until the mount over it is taken away.</summary>
    public IDisposable MakeReadOnly(string file)
    {
        var path = folder.At(file);
        Assert.True(Run("mount", "--bind", path, path) && Run("mount", "-o", "remount,ro,bind", path));
        return new Mount(path);
    }

    public void MakeReadOnly() => Assert.True(Run("mount", "-o", "remount,ro", folder.Path));

    public void MakeWritable() => Assert.True(Run("mount", "-o", "remount,rw", folder.Path));

    public void Dispose()
    {
        Assert.True(Run("umount", folder.Path));
        folder.Dispose();
    }

    private static bool TryMount()
    {
        using var folder = new TemporaryFolder();
        return Run("mount", "-t", "tmpfs", "-o", "size=1m", "workbench-test", folder.Path) && Run("umount", folder.Path);
    }

    private sealed class Mount(string path) : IDisposable
    {
        public void Dispose() => Assert.True(Run("umount", path));
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
