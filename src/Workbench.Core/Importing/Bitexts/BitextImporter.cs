using System.Text;
using Workbench.Importing.Containers;
using Workbench.Importing.Encodings;

namespace Workbench.Importing.Bitexts;

/// <summary>Reads files that hold a text together with its translations, links included.</summary>
public static class BitextImporter
{
    private const int Head = 1 << 16;

    /// <summary>Whether a file looks like TMX, XLIFF, cesAlign, TEI with links between two languages, tab-separated or JSONL pairs, by its name and what is in it; it never throws.</summary>
    public static bool IsBitext(SourceFile source)
    {
        ArgumentNullException.ThrowIfNull(source);
        try
        {
            var file = Gzip.IsPacked(source.Bytes.Span) ? Gzip.Unpack(source) : source;
            var head = HeadOf(file.Bytes.Span);
            return BitextFormats.Of(file.Name, TeiPairs.IsTei(head) ? TextDecoder.Decode(file, null).Text : head) is not null;
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
            "tei" => TeiPairs.Read(bitext),
            "jsonl" => JsonLines.Knows(bitext.Text) ? JsonLines.Read(bitext) : JsonPairs.Read(bitext),
            _ => TabReader.Read(bitext),
        };
    }

    /// <summary>Reads two files whose lines are pairs, the first the original (Moses).</summary>
    /// <exception cref="InputException">They have not the same number of lines, or cannot be decoded.</exception>
    public static BitextResult ImportLines(SourceFile original, SourceFile version, BitextOptions options) =>
        MosesReader.Read(Decoded(original, options), Decoded(version, options));

    private static string HeadOf(ReadOnlySpan<byte> bytes)
    {
        var head = bytes[..(Math.Min(bytes.Length, Head) & ~1)];
        var encoding = TextEncodings.ByteOrderMark(head) ?? Utf16Pattern.Guess(head);
        return encoding?.Family switch
        {
            EncodingFamily.Utf16LittleEndian => Encoding.Unicode.GetString(head),
            EncodingFamily.Utf16BigEndian => Encoding.BigEndianUnicode.GetString(head),
            _ => Encoding.UTF8.GetString(head),
        };
    }

    private static BitextSource Decoded(SourceFile source, BitextOptions options)
    {
        var file = Gzip.IsPacked(source.Bytes.Span) ? Gzip.Unpack(source) : source;
        return new BitextSource(file.Name, source, TextDecoder.Decode(file, options.Encoding), options);
    }
}
