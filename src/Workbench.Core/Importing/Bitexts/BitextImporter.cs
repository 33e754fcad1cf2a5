using Workbench.Importing.Containers;
using Workbench.Importing.Encodings;

namespace Workbench.Importing.Bitexts;

/// <summary>Reads files that hold a text together with its translations, links included.</summary>
public static class BitextImporter
{
    /// <summary>Whether a file is a TMX, XLIFF, cesAlign, tab-separated or JSONL bitext; it never throws.</summary>
    public static bool IsBitext(SourceFile source)
    {
        ArgumentNullException.ThrowIfNull(source);
        try
        {
            // Only mark-up and lines of text can be one; a book in a container is not opened to find that out.
            var head = source.Bytes.Span[..Math.Min(source.Bytes.Length, 4)];
            return !Archive.IsArchive(head) && !head.StartsWith("%PDF"u8) && !head.StartsWith(@"{\rt"u8)
                && Decoded(source, new BitextOptions()) is var bitext && BitextFormats.Of(bitext.Name, bitext.Text) is not null;
        }
        catch (InputException)
        {
            return false;
        }
    }

    /// <summary>Reads one file.</summary>
    /// <param name="beside">Opens a file beside it or in a folder below, by its name relative to it; null when there is none. Only cesAlign asks.</param>
    /// <exception cref="InputException">It is no bitext, damaged, a trap, or a document that it links is missing.</exception>
    public static BitextResult Import(SourceFile source, BitextOptions options, Func<string, SourceFile?> beside)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(beside);
        var bitext = Decoded(source, options);
        return BitextFormats.Of(bitext.Name, bitext.Text) switch
        {
            "tmx" => TmxReader.Read(bitext),
            "xliff" => XliffReader.Read(bitext),
            "ces" => CesReader.Read(bitext, beside),
            "jsonl" => JsonPairs.Read(bitext),
            _ => TabReader.Read(bitext),
        };
    }

    /// <summary>Reads two files whose lines are pairs, the first the original (Moses).</summary>
    /// <exception cref="InputException">They have not the same number of lines, or cannot be decoded.</exception>
    public static BitextResult ImportLines(SourceFile original, SourceFile version, BitextOptions options) =>
        MosesReader.Read(Decoded(original, options), Decoded(version, options));

    private static BitextSource Decoded(SourceFile source, BitextOptions options)
    {
        var file = Gzip.IsPacked(source.Bytes.Span) ? Gzip.Unpack(source) : source;
        return new BitextSource(file.Name, source, TextDecoder.Decode(file, options.Encoding), options);
    }
}
