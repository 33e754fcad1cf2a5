using System.Text;

namespace Workbench.Lexicons.Dictionaries;

/// <summary>
/// Reads a user's dictionary: dictd (an index with its <c>.dict</c> or <c>.dict.dz</c>), hunalign's <c>.dic</c>, TBX, or lines with a tab
/// between the two languages. Which side is which language need not be known: the texts to be aligned tell.
/// </summary>
public static class DictionaryReader
{
    /// <summary>No dictionary is larger once unpacked; what is was made to do harm.</summary>
    internal const int MostBytes = 256 * 1024 * 1024;

    /// <param name="name">The file's name, which tells the format; for dictd that of the index or of the data.</param>
    /// <param name="bytes">The content of a file by its name; for dictd the other file is asked for too.</param>
    /// <exception cref="InputException">The file is no dictionary in one of the formats, is damaged, or has no entries.</exception>
    public static Lexicon Read(string name, Func<string, ReadOnlyMemory<byte>> bytes)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        var pairs = Pairs(name, bytes).ToArray();
        return pairs.Length > 0
            ? new Lexicon(pairs) { IsDirected = false }
            : throw new InputException(name, "There are no entries in it.", "A dictionary is dictd, hunalign's .dic, TBX, or lines with a tab between two languages.");
    }

    private static IEnumerable<LexiconPair> Pairs(string name, Func<string, ReadOnlyMemory<byte>> bytes)
    {
        if (DictdFiles.Of(name) is { } files)
        {
            return DictdDictionary.Read(name, bytes(files.Index), bytes(files.Data));
        }

        var text = Text(name, bytes(name).Span);
        return text.TrimStart().StartsWith('<') ? TbxDictionary.Read(name, text) : PairedLines.Read(name, text);
    }

    private static string Text(string name, ReadOnlySpan<byte> bytes)
    {
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes.StartsWith("\uFEFF"u8) ? bytes[3..] : bytes);
        }
        catch (DecoderFallbackException)
        {
            throw new InputException(name, "It is not UTF-8.", "Convert it first, as with: iconv -f KOI8-R -t UTF-8.");
        }
    }
}
