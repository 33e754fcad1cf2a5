using Workbench.Importing;

namespace Workbench.App.Commands.Running;

/// <summary>Reads the files a command line names; <c>-</c> is standard input.</summary>
internal static class SourceFiles
{
    public const string StandardInput = "-";

    private const int Largest = 512 * 1024 * 1024;

    /// <exception cref="InputException">There is no such file, or it cannot be read.</exception>
    public static SourceFile Read(VerbRun run, string name)
    {
        if (name == StandardInput)
        {
            return new SourceFile("standard input", ReadAll("standard input", run.Streams.Input));
        }

        var path = run.Environment.PathOf(name);
        if (Directory.Exists(path))
        {
            throw new InputException(name, "This is a folder.", "Name a file in it.");
        }

        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
            run.Messages.Detail($"reading {path}");
            return new SourceFile(name, ReadAll(name, file));
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new InputException(name, "There is no such file.", "Check the path.");
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw new InputException(name, $"It cannot be read ({refused.Message}).", "Check the file and your right to read it.");
        }
    }

    /// <exception cref="UsageException">Standard input is named more than once.</exception>
    public static void RequireOneStandardInput(IEnumerable<string> names)
    {
        if (names.Count(name => name == StandardInput) > 1)
        {
            throw new UsageException("Standard input ('-') can be read once only; name a file for the other text.");
        }
    }

    /// <exception cref="UsageException">One name was given, and it is a file's, not a work's.</exception>
    public static void RequireNoFile(VerbRun run, string work)
    {
        if (Path.HasExtension(work) && File.Exists(run.Environment.PathOf(work)))
        {
            throw new UsageException($"'{work}' is a file. Name two files, the original's and the version's, or one work of the workspace.");
        }
    }

    private static ReadOnlyMemory<byte> ReadAll(string name, Stream source)
    {
        if (source.CanSeek && source.Length > Largest)
        {
            throw TooLarge(name);
        }

        var length = source.CanSeek ? (int)source.Length : 0;
        using var bytes = new MemoryStream(length);
        var buffer = new byte[1 << 16];
        for (int count; (count = source.Read(buffer)) > 0;)
        {
            if (bytes.Length + count > Largest)
            {
                throw TooLarge(name);
            }

            bytes.Write(buffer, 0, count);
        }

        return bytes.GetBuffer().AsMemory(0, (int)bytes.Length);
    }

    private static InputException TooLarge(string name) => new(name, $"It is larger than {Largest >> 20} MB, the most that is read at once.", "Split it.");
}
