using Workbench.App.Terminal;

namespace Workbench.App.Commands.Translating;

/// <summary>
/// A file that only grows, a line at a time, from any thread. A line is the system's when <see cref="Append"/> returns, so that a process that is
/// killed loses none, and on the disk a second later at most.
/// </summary>
internal sealed class AppendedLines : IDisposable
{
    private static readonly TimeSpan Between = TimeSpan.FromSeconds(1);

    private readonly Lock gate = new();
    private readonly FileStream file;
    private readonly TimeProvider time;
    private long flushed;

    private AppendedLines(FileStream file, TimeProvider time) => (this.file, this.time) = (file, time);

    /// <summary>Takes the file for this process.</summary>
    /// <param name="read">Given each line that is there. The last may be half a line, which a process killed while writing left.</param>
    /// <exception cref="InputException">The file cannot be written, or another process has it.</exception>
    public static AppendedLines Open(string path, TimeProvider time, Action<string> read)
    {
        try
        {
            var file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read);
            EndLastLine(file, Read(file, read));
            return new AppendedLines(file, time);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw new InputException(path, $"the file cannot be written ({refused.Message}).", "Make room there, or give yourself the right to write.");
        }
    }

    /// <summary>Reads a file that another process may be writing; one that is missing has no lines.</summary>
    public static void ReadOnly(string path, Action<string> read)
    {
        if (File.Exists(path))
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            Read(file, read);
        }
    }

    public void Append(string line)
    {
        var bytes = ConsoleStreams.Utf8.GetBytes(line + "\n");
        lock (gate)
        {
            file.Write(bytes);
            var due = time.GetElapsedTime(flushed) >= Between;
            file.Flush(flushToDisk: due);
            flushed = due ? time.GetTimestamp() : flushed;
        }
    }

    public void Dispose()
    {
        lock (gate)
        {
            file.Flush(flushToDisk: true);
            file.Dispose();
        }
    }

    /// <returns>Whether the file ends with a whole line.</returns>
    private static bool Read(FileStream file, Action<string> read)
    {
        using var reader = new StreamReader(file, ConsoleStreams.Utf8, leaveOpen: true);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0)
            {
                read(line);
            }
        }

        if (file.Length == 0)
        {
            return true;
        }

        file.Seek(-1, SeekOrigin.End);
        return file.ReadByte() == '\n';
    }

    private static void EndLastLine(FileStream file, bool isWhole)
    {
        file.Seek(0, SeekOrigin.End);
        if (!isWhole)
        {
            file.WriteByte((byte)'\n');
        }
    }
}
