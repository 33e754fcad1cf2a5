using System.IO.Enumeration;
using Workbench.App.Commands.Running;

namespace Workbench.App.Commands.Importing;

/// <summary>The files that names on a command line stand for: a folder stands for its files, a pattern for those that match it.</summary>
internal static class SourceNames
{
    private const string AnyDepth = "**";

    /// <summary>In the order given, those of a folder or pattern by name; hidden and empty files are left out.</summary>
    /// <exception cref="InputException">A folder is empty, or nothing matches.</exception>
    public static IReadOnlyList<string> Expand(VerbRun run, IEnumerable<string> names) => [.. names.SelectMany(name => Expand(run, name))];

    private static List<string> Expand(VerbRun run, string name)
    {
        var path = run.Environment.PathOf(name);
        if (name == SourceFiles.StandardInput || File.Exists(path))
        {
            return [name];
        }

        if (Directory.Exists(path))
        {
            return Sorted(name, Directory.EnumerateFiles(path), "The folder has no files.");
        }

        return Path.GetFileName(name).AsSpan().ContainsAny('*', '?') ? Matching(name, path) : [name];
    }

    private static List<string> Matching(string name, string path)
    {
        var folder = Path.GetDirectoryName(path) ?? path;
        var deep = Path.GetFileName(folder) == AnyDepth;
        folder = deep ? Path.GetDirectoryName(folder) ?? folder : folder;
        var pattern = Path.GetFileName(path);
        var files = Directory.Exists(folder)
            ? Directory.EnumerateFiles(folder, "*", deep ? SearchOption.AllDirectories : SearchOption.TopDirectoryOnly)
            : [];
        return Sorted(name, files.Where(file => FileSystemName.MatchesSimpleExpression(pattern, Path.GetFileName(file), ignoreCase: false)), "No file matches this.");
    }

    private static List<string> Sorted(string name, IEnumerable<string> files, string problem)
    {
        // What has no length has no text; to a named pipe one would listen for ever.
        var found = files.Where(file => !Path.GetFileName(file).StartsWith('.') && new FileInfo(file).Length > 0).Order(StringComparer.Ordinal).ToList();
        return found.Count > 0 ? found : throw new InputException(name, problem, "Check the path.");
    }
}
