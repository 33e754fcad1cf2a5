using System.Collections.Frozen;
using System.Reflection;

namespace Workbench.Exporting.Editions;

/// <summary>
/// The files an edition is dressed with: title pages, styles, the frame of rows and cells, the script that fills facing pages. Each has a default, and a user may put
/// another in the place of any. In a file <c>{{name}}</c> stands for what the edition has; a line of whose names none has anything
/// is left out.
/// </summary>
public sealed class EditionTemplate
{
    private static readonly string[] OfTitle = ["title", "titles", "author", "credits", "note", "date", "id"];

    private static readonly FrozenDictionary<string, string[]> Placeholders = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        ["title.xhtml"] = OfTitle,
        ["title.tex"] = OfTitle,
        ["title.md"] = OfTitle,
        ["title.txt"] = OfTitle,
        ["row.xhtml"] = ["id", "class", "number", "cells", "apparatus"],
        ["cell.xhtml"] = ["class", "language", "label", "content"],
        ["preamble.tex"] = ["languages", "fonts", "paper"],
        ["text.css"] = [],
        ["book.css"] = [],
        ["screen.css"] = [],
        ["print.css"] = [],
        ["facing.css"] = [],
        ["facing.js"] = [],
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private readonly FrozenDictionary<string, TemplateFile> files;

    private EditionTemplate(IEnumerable<KeyValuePair<string, TemplateFile>> files) => this.files = files.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The edition as it comes.</summary>
    public static EditionTemplate Default { get; } = new(Placeholders.Select(p => new KeyValuePair<string, TemplateFile>(p.Key, TemplateFile.Parse(p.Key, Embedded(p.Key), p.Value))));

    /// <summary>The files that can be replaced.</summary>
    public static IReadOnlyCollection<string> Names { get; } = [.. Placeholders.Keys.Order(StringComparer.Ordinal)];

    /// <summary>Another text in the place of one of the files.</summary>
    /// <param name="source">The file as the user named it.</param>
    /// <exception cref="InputException">There is no such file to replace, or the text names what there is not, or is no well-formed XHTML where it must be.</exception>
    public EditionTemplate With(string name, string source, string text) => Placeholders.TryGetValue(name, out var known)
        ? new EditionTemplate(files.Where(f => f.Key != name).Append(new(name, TemplateFile.Parse(source, text, known))))
        : throw new InputException(source, $"There is no template '{name}'.", $"Name it one of {string.Join(", ", Names)}.");

    /// <summary>A file as it stands.</summary>
    /// <exception cref="KeyNotFoundException">There is no such file.</exception>
    public string TextOf(string name) => files[name].Text;

    internal string Fill(string name, IReadOnlyDictionary<string, string> values) => files[name].Fill(values);

    private static string Embedded(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"template/{name}") ?? throw new InvalidOperationException($"{name} is not embedded.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
