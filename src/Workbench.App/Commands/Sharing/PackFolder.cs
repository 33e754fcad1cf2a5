using System.Collections.Immutable;
using System.Text;
using Workbench.App.Commands.Running;
using Workbench.App.Terminal;
using Workbench.Sharing;

namespace Workbench.App.Commands.Sharing;

/// <summary>The folder of a pack on the disk.</summary>
internal static class PackFolder
{
    private const string Links = "*.links";

    /// <summary>Writes the files, each whole; links of versions that are no more in the work are removed.</summary>
    /// <exception cref="InputException">It cannot be written there.</exception>
    public static void Write(string folder, ImmutableSortedDictionary<string, string> files)
    {
        try
        {
            Directory.CreateDirectory(folder);
            foreach (var stale in Directory.GetFiles(folder, Links).Append(Path.Combine(folder, PackFiles.Flags)).Where(path => !files.ContainsKey(Path.GetFileName(path))))
            {
                File.Delete(stale);
            }
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw new InputException(folder, $"It cannot be written ({refused.Message}).", "Name another folder, or give yourself the right to write there.");
        }

        foreach (var (name, text) in files)
        {
            WholeFile.Write(Path.Combine(folder, name), stream => stream.Write(ConsoleStreams.Utf8.GetBytes(text)));
        }
    }

    /// <exception cref="InputException">There is no such folder, or a file cannot be read.</exception>
    public static Dictionary<string, string> Read(string folder, string name)
    {
        if (!Directory.Exists(folder))
        {
            throw new InputException(name, "There is no such folder.", "Name the folder of one work, such as alignments/WORK.");
        }

        try
        {
            return Directory.GetFiles(folder).Where(path => Path.GetExtension(path) is ".links" or ".json" or ".jsonl")
                .ToDictionary(path => Path.GetFileName(path), path => File.ReadAllText(path, Encoding.UTF8), StringComparer.Ordinal);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw new InputException(name, $"It cannot be read ({refused.Message}).", "Check your right to read it.");
        }
    }

    /// <summary>The text of a file to be merged; git gives an empty one where there was none.</summary>
    public static string TextOf(VerbRun run, string file) => Encoding.UTF8.GetString(SourceFiles.Read(run, file).Bytes.Span);
}
