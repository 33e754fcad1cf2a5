using Workbench.App.Commands.Running;
using Workbench.Importing;
using Workbench.Importing.Bitexts;

namespace Workbench.App.Commands.Importing.Pairs;

/// <summary>Finds out whether the files of a command line are a bitext, and reads it.</summary>
internal static class BitextSources
{
    /// <param name="kind">What the user says they are: <c>auto</c>, <c>text</c>, <c>bitext</c> or <c>moses</c>.</param>
    /// <returns>Null when they are the text of one language.</returns>
    public static BitextResult? Read(VerbRun run, IReadOnlyList<string> names, string kind, BitextOptions options)
    {
        if (kind == "moses" || (kind == "auto" && AreTwins(names)))
        {
            return names is [var original, var version]
                ? BitextImporter.ImportLines(SourceFiles.Read(run, original), SourceFiles.Read(run, version), options)
                : throw new UsageException("A Moses bitext is two files, the original's lines first: import book.ru book.en --kind moses");
        }

        if (kind == "text" || names is not [var name] || (kind == "auto" && name == SourceFiles.StandardInput))
        {
            return null;
        }

        var source = SourceFiles.Read(run, name);
        return kind == "bitext" || BitextImporter.IsBitext(source) ? BitextImporter.Import(source, options, path => Beside(run, name, path)) : null;
    }

    // novel.ru and novel.en are what Moses, OPUS and their like call the two sides of one bitext.
    private static bool AreTwins(IReadOnlyList<string> names) =>
        names is [var one, var other]
        && IsLanguageEnding(one) && IsLanguageEnding(other) && Path.GetExtension(one) != Path.GetExtension(other)
        && Path.GetFileNameWithoutExtension(one) == Path.GetFileNameWithoutExtension(other);

    private static bool IsLanguageEnding(string name) =>
        Path.GetExtension(name) is ['.', >= 'a' and <= 'z', >= 'a' and <= 'z'] ending && ending is not (".md" or ".gz" or ".xz" or ".js" or ".cs" or ".py");

    /// <summary>A file in the folder of another or below it; nothing else is opened.</summary>
    public static SourceFile? Beside(VerbRun run, string name, string relative)
    {
        var folder = Path.GetDirectoryName(name == SourceFiles.StandardInput ? "" : name) ?? "";
        var home = run.Environment.PathOf(folder.Length == 0 ? "." : folder);
        var path = Path.GetFullPath(relative, home);
        var inside = path.StartsWith(Path.TrimEndingDirectorySeparator(home) + Path.DirectorySeparatorChar, StringComparison.Ordinal);
        return inside && File.Exists(path) ? SourceFiles.Read(run, Path.Combine(folder, relative)) : null;
    }
}
