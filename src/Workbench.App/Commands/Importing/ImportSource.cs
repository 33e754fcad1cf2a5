using System.Collections.Immutable;
using Workbench.App.Commands.Running;
using Workbench.App.Terminal;
using Workbench.Importing;
using Workbench.Segmenting;
using Workbench.Storage;
using Workbench.Works;

namespace Workbench.App.Commands.Importing;

/// <summary>One text read from one file, or from several that are its parts in order.</summary>
/// <param name="Reports">One for each file.</param>
/// <param name="Document">Segmented.</param>
/// <param name="Hash">Of the file's bytes, or of all files' bytes one after the other.</param>
public sealed record ImportSource(ImmutableArray<string> Names, ImmutableArray<SourceReport> Reports, Document Document, ContentHash Hash)
{
    /// <summary>The files themselves, for the workspace to keep.</summary>
    public required ImmutableArray<SourceFile> Files { get; init; }

    public ImmutableArray<KeptFile> KeptFiles => [.. Files.Select(file => new KeptFile(file.Name, file.Bytes))];

    /// <summary>The file names without their folders, as the workspace keeps them.</summary>
    public string SourceName => string.Join(", ", Names.Select(name => Path.GetFileName(name)));

    internal static ImportSource Read(VerbRun run, IReadOnlyList<string> names, ImportOptions options)
    {
        SourceFiles.RequireOneStandardInput(names);
        return Of([.. names.Select(name => SourceFiles.Read(run, name))], options);
    }

    /// <exception cref="UsageException">The files are in different languages.</exception>
    public static ImportSource Of(ImmutableArray<SourceFile> files, ImportOptions options)
    {
        var imports = files.Select(file => TextImporter.Import(file, options)).ToList();
        var languages = imports.Select(import => import.Document.Language).Where(language => language.IsKnown).Distinct().ToList();
        if (languages.Count > 1)
        {
            throw new UsageException(
                $"The files are parts of one text, but seem to be in different languages ({string.Join(", ", languages)}). "
                + "Import them one by one, or say --language.");
        }

        var language = options.Language ?? (languages.Count == 0 ? Language.Unknown : languages[0]);
        var document = Document.Join(language, [.. imports.Select(import => import.Document)]);
        return new ImportSource([.. files.Select(file => file.Name)], [.. imports.Select(import => import.Report)], DocumentSegmenter.Segment(document), HashOf(files)) { Files = files };
    }

    internal void WarnOf(Messages messages)
    {
        foreach (var (name, report) in Names.Zip(Reports))
        {
            foreach (var warning in report.Warnings)
            {
                messages.Warn($"{name}{(warning.Line is { } line ? $", line {line}" : "")}: {warning.Message}");
            }
        }

        if (!Document.Language.IsKnown)
        {
            messages.Warn($"{SourceName}: {LanguageQuestion}");
        }
    }

    /// <summary>A text in no known language would be cut and matched wrongly without a word: the user is asked.</summary>
    /// <exception cref="UsageException">Its language is not known.</exception>
    public void RequireLanguage()
    {
        if (!Document.Language.IsKnown)
        {
            throw new UsageException($"{SourceName}: {LanguageQuestion}");
        }
    }

    private string LanguageQuestion =>
        Reports.SelectMany(report => report.LikelyLanguages).Distinct().Take(2).Select(language => language.Tag).ToList() is { Count: > 0 } likely
            ? $"its language cannot be told with certainty ({string.Join(" or ", likely)}?); --language needed, such as --language {likely[0]}."
            : "its language cannot be told with certainty; --language needed, such as --language ru.";

    private static ContentHash HashOf(ImmutableArray<SourceFile> files) =>
        files is [var only]
            ? ContentHash.OfBytes(only.Bytes.Span)
            : ContentHash.OfBytes([.. files.SelectMany(file => file.Bytes.ToArray())]);
}
