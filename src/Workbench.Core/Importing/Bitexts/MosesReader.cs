using System.Collections.Immutable;
using Workbench.Works;

namespace Workbench.Importing.Bitexts;

/// <summary>Reads a pair of files in which line i of one is line i of the other; an empty line has no partner.</summary>
internal static class MosesReader
{
    public static BitextResult Read(BitextSource original, BitextSource version)
    {
        var (ours, theirs) = (Lines(original.Text), Lines(version.Text));
        if (ours.Length != theirs.Length)
        {
            throw new InputException(version.Name, $"It has {theirs.Length} lines and {original.Name} has {ours.Length}: line by line they are no pairs.", "Import them one by one and align them.");
        }

        var table = new BitextTable(original.Name);
        var language = LanguageOf(version);
        for (var i = 0; i < ours.Length; i++)
        {
            table.Add(language.IsKnown ? language.Tag : "version", language, new BitextPair(ours[i], theirs[i]) { Locator = new Locator(i + 1) });
        }

        return table.Result(original.Options.OriginalLanguage ?? LanguageOf(original), null, original.Report("moses", $"{original.Name} is the original", version.Decoded.Warnings));
    }

    /// <summary>The language that a file is named after, <c>corpus.ru</c>; else the one its words are in.</summary>
    private static Language LanguageOf(BitextSource source) =>
        Language.TryParse(Path.GetExtension(source.Name).TrimStart('.'), out var named) && named.Tag.Length == 2 ? named : LanguageGuesser.Guess(source.Text);

    private static ImmutableArray<string> Lines(string text) => [.. WithoutLastEnd(text.ReplaceLineEndings("\n")).Split('\n')];

    // An empty last line may be a pair's, the end of the last line is not one more.
    private static string WithoutLastEnd(string text) => text.EndsWith('\n') ? text[..^1] : text;
}
