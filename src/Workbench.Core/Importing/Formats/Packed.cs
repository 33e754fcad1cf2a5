using Workbench.Importing.Containers;

namespace Workbench.Importing.Formats;

/// <summary>Reads the one text that an archive packs, such as a <c>.fb2.zip</c>.</summary>
internal static class Packed
{
    private const int Deepest = 2;

    /// <exception cref="InputException">The archive holds no text, or several.</exception>
    public static ReadText ReadOnly(SourceContent content)
    {
        var archive = content.Archive!;
        if (archive.Names.Any(name => name.StartsWith("xl/", StringComparison.Ordinal) || name.StartsWith("ppt/", StringComparison.Ordinal)))
        {
            throw new InputException(content.File.Name, "This is a spreadsheet or a presentation, no text.", "Save its text as CSV or plain text and import that.");
        }

        var books = archive.Names.Where(name => name.EndsWith(".fb2", StringComparison.OrdinalIgnoreCase)).ToList();
        var chosen = books.Count > 0 ? books : [.. archive.Names.Where(name => !name.StartsWith("__MACOSX/", StringComparison.Ordinal))];
        return chosen is [var only]
            ? Inner(content, archive.Require(only), only)
            : throw new InputException(
                content.File.Name,
                chosen.Count == 0 ? "There is no file in the archive." : $"The archive holds {chosen.Count} files: {string.Join(", ", chosen.Take(5))}{(chosen.Count > 5 ? "…" : "")}.",
                "Unpack it and import the one you want.");
    }

    public static ReadText ReadGzip(SourceContent content) => Inner(content, Gzip.Unpack(content.File), Path.GetFileName(content.File.Name));

    private static ReadText Inner(SourceContent outer, SourceFile inner, string part)
    {
        if (outer.Depth == Deepest)
        {
            throw new InputException(outer.File.Name, $"Archives are packed in each other more than {Deepest} deep.", "Unpack it.");
        }

        var read = FormatReaders.Read(new SourceContent(inner, outer.Options, outer.Depth + 1));
        return read with { Units = [.. read.Units.Select(unit => unit with { Locator = unit.Locator with { Part = unit.Locator.Part ?? part, Offset = null } })] };
    }
}
