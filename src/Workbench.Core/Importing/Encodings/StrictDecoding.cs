using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Unicode;

namespace Workbench.Importing.Encodings;

/// <summary>Decodes a whole source or says which byte cannot be decoded.</summary>
internal static class StrictDecoding
{
    private const string AnotherEncoding = "Mend the file, or name another encoding with --encoding.";

    /// <exception cref="InputException">A byte has no meaning in the encoding; the message names its offset and line.</exception>
    public static string Decode(SourceFile source, TextEncoding encoding) =>
        TryDecode(source, encoding, out var fault) ?? throw fault!;

    /// <summary>The text, or null and what stands in its way.</summary>
    public static string? TryDecode(SourceFile source, TextEncoding encoding, out InputException? fault)
    {
        var bytes = source.Bytes.Span;
        if (TextEncodings.ByteOrderMark(bytes) == encoding)
        {
            bytes = bytes[(encoding.IsWide ? 2 : 3)..];
        }

        var skipped = source.Bytes.Length - bytes.Length;
        return encoding.Family switch
        {
            EncodingFamily.Utf8 => FromUtf8(source, bytes, skipped, out fault),
            EncodingFamily.SingleByte => FromSingleBytes(source, bytes, encoding, out fault),
            _ => FromUtf16(source, bytes, skipped, encoding, out fault),
        };
    }

    private static string? FromUtf8(SourceFile source, ReadOnlySpan<byte> bytes, int skipped, out InputException? fault)
    {
        fault = null;
        if (Utf8.IsValid(bytes))
        {
            return Encoding.UTF8.GetString(bytes);
        }

        var offset = Utf8Pattern.FirstFault(bytes);
        fault = new InputException(
            source.Name,
            $"The byte 0x{bytes[offset]:X2} at offset {offset + skipped} is broken UTF-8.",
            AnotherEncoding,
            BytePlace.LineOf(bytes, offset));
        return null;
    }

    private static string? FromSingleBytes(SourceFile source, ReadOnlySpan<byte> bytes, TextEncoding encoding, out InputException? fault)
    {
        var text = string.Create(bytes.Length, (source.Bytes, encoding), static (characters, state) =>
        {
            var table = state.encoding.Table;
            var values = state.Bytes.Span;
            for (var i = 0; i < characters.Length; i++)
            {
                characters[i] = table[values[i]];
            }
        });
        var offset = text.IndexOf('\uFFFD', StringComparison.Ordinal);
        fault = offset < 0
            ? null
            : new InputException(
                source.Name,
                $"The byte 0x{bytes[offset]:X2} at offset {offset} is no character of {encoding.Name}.",
                encoding.Name == "iso-8859-1" ? "Say --encoding windows-1252, or name another." : AnotherEncoding,
                BytePlace.LineOf(bytes, offset));
        return fault is null ? text : null;
    }

    private static string? FromUtf16(SourceFile source, ReadOnlySpan<byte> bytes, int skipped, TextEncoding encoding, out InputException? fault)
    {
        var units = new char[bytes.Length / 2];
        bytes[..(units.Length * 2)].CopyTo(MemoryMarshal.AsBytes(units.AsSpan()));
        if (encoding.Family == EncodingFamily.Utf16BigEndian == BitConverter.IsLittleEndian)
        {
            var words = MemoryMarshal.Cast<char, ushort>(units.AsSpan());
            BinaryPrimitives.ReverseEndianness(words, words);
        }

        var broken = FirstUnpaired(units);
        if (broken < 0 && bytes.Length % 2 == 0)
        {
            fault = null;
            return new string(units);
        }

        broken = broken < 0 ? units.Length : broken;
        var what = broken == units.Length ? "is half a character: the file ends in the middle of one." : "begins half of a surrogate pair.";
        fault = new InputException(
            source.Name,
            $"The byte at offset {broken * 2 + skipped} {what} It is broken {encoding.Name}.",
            AnotherEncoding,
            BytePlace.LineOf(units, broken));
        return null;
    }

    private static int FirstUnpaired(ReadOnlySpan<char> units)
    {
        for (var i = 0; ; i += 2)
        {
            var next = units[i..].IndexOfAnyInRange('\uD800', '\uDFFF');
            if (next < 0)
            {
                return -1;
            }

            i += next;
            if (!char.IsHighSurrogate(units[i]) || i + 1 == units.Length || !char.IsLowSurrogate(units[i + 1]))
            {
                return i;
            }
        }
    }
}
