using Workbench.Importing.Formats;
using Workbench.Importing.Markup;

namespace Workbench.Importing.Bitexts;

/// <summary>Tells the formats that hold a text together with its translation.</summary>
internal static class BitextFormats
{
    /// <summary>Of a mark-up file: <c>tmx</c>, <c>xliff</c>, <c>ces</c>, or null.</summary>
    public static string? OfMarkup(string text) => XmlHead.RootName(text) switch
    {
        "tmx" => "tmx",
        "xliff" => "xliff",
        "cesAlign" or "linkGrp" => "ces",
        _ => null,
    };

    /// <summary>Of any file: also <c>tei</c> by its links, <c>tsv</c> by its name, <c>jsonl</c> by its first line.</summary>
    public static string? Of(string name, string text) =>
        OfMarkup(text)
        ?? (TeiPairs.Knows(name, text) ? "tei" : null)
        ?? (name.EndsWith(".tsv", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".tab", StringComparison.OrdinalIgnoreCase) ? "tsv" : null)
        ?? (JsonLines.Knows(text) || JsonPairs.Knows(text) ? "jsonl" : null);

    /// <exception cref="InputException">Always: such a file is imported with all that it holds.</exception>
    public static ReadText Refuse(SourceContent content) => throw new InputException(
        content.File.Name,
        $"This is a {OfMarkup(content.Text)!.ToUpperInvariant()} file: it holds a text together with its translation.",
        "Import it by itself, with --work: its original, its versions and its links all come in.");
}
