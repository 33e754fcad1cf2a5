using System.Globalization;

namespace Workbench.App.Terminal;

/// <summary>Writes a file so that there is the whole of it or what was there before.</summary>
internal static class WholeFile
{
    /// <summary>Under another name in the same folder first, forced to the disk, then renamed.</summary>
    /// <exception cref="InputException">It cannot be written there.</exception>
    public static void Write(string path, Action<Stream> write)
    {
        if (path.StartsWith("/dev/", StringComparison.Ordinal))
        {
            WriteToDevice(path, write);
            return;
        }

        var target = FinalTarget(path);
        var aside = string.Create(CultureInfo.InvariantCulture, $"{target}.{Environment.ProcessId}.part");
        try
        {
            using (var file = Make(path, aside))
            {
                write(file);
                file.Flush(flushToDisk: true);
            }

            File.Move(aside, target, overwrite: true);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw CannotWrite(path, refused);
        }
        finally
        {
            if (File.Exists(aside))
            {
                File.Delete(aside);
            }
        }
    }

    private static void WriteToDevice(string path, Action<Stream> write)
    {
        try
        {
            using var device = new FileStream(path, FileMode.Open, FileAccess.Write);
            write(device);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw CannotWrite(path, refused);
        }
    }

    private static FileStream Make(string path, string aside)
    {
        if (Directory.Exists(path))
        {
            throw new InputException(path, "This is a folder.", "Name a file to write.");
        }

        return Directory.Exists(Path.GetDirectoryName(path))
            ? new FileStream(aside, FileMode.Create, FileAccess.Write)
            : throw new InputException(path, "There is no such folder.", "Make it first, or name another place.");
    }

    // A link stays a link: what it points to is replaced.
    private static string FinalTarget(string path) =>
        File.Exists(path) && File.ResolveLinkTarget(path, returnFinalTarget: true) is { } target ? target.FullName : path;

    private static InputException CannotWrite(string path, Exception refused) =>
        new(path, $"It cannot be written ({refused.Message}).", "Name another place with --output, or give yourself the right to write there.");
}
