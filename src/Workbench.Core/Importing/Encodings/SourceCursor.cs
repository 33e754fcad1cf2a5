using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;

namespace Workbench.Importing.Encodings;

/// <summary>
/// A place in a file that decodes without fault. Asked for places in rising order it walks the file once; it knows its byte and its line, and
/// reads the characters that follow, so that the decoded text need not be kept.
/// </summary>
internal sealed class SourceCursor
{
    private readonly ReadOnlyMemory<byte> bytes;
    private readonly TextEncoding encoding;
    private readonly int mark;
    private int place;

    public SourceCursor(ReadOnlyMemory<byte> bytes, TextEncoding encoding)
    {
        (this.bytes, this.encoding) = (bytes, encoding);
        mark = TextEncodings.ByteOrderMark(bytes.Span) is null ? 0 : encoding.IsWide ? 2 : 3;
        Offset = mark;
    }

    /// <summary>The byte at which the character at the place begins.</summary>
    public int Offset { get; private set; }

    /// <summary>The line of the place, from 1; a line ends with LF, CR LF or CR.</summary>
    public int Line { get; private set; } = 1;

    /// <param name="wanted">In UTF-16 units of the decoded text.</param>
    public void MoveTo(int wanted)
    {
        if (wanted < place)
        {
            (place, Offset, Line) = (0, mark, 1);
        }

        Pass(wanted - place, EndOf(wanted - place));
    }

    /// <summary>Reads the characters from the place on, and moves behind them.</summary>
    public void Read(Span<char> into)
    {
        var end = EndOf(into.Length);
        Decode(bytes.Span[Offset..end], into);
        Pass(into.Length, end);
    }

    private void Pass(int units, int end)
    {
        Line += LineEnds(end);
        (place, Offset) = (place + units, end);
    }

    private int EndOf(int units) => encoding.Family switch
    {
        EncodingFamily.Utf8 => EndOfUtf8(bytes.Span, Offset, units),
        EncodingFamily.SingleByte => Offset + units,
        _ => Offset + (2 * units),
    };

    private static int EndOfUtf8(ReadOnlySpan<byte> bytes, int at, int units)
    {
        while (units > 0 && at < bytes.Length)
        {
            var ahead = bytes.Slice(at, Math.Min(units, bytes.Length - at));
            var plain = ahead.IndexOfAnyInRange((byte)0x80, (byte)0xFF) is >= 0 and var run ? run : ahead.Length;
            (at, units) = (at + plain, units - plain);
            while (units > 0 && at < bytes.Length && bytes[at] >= 0x80)
            {
                // A lead of four bytes makes two UTF-16 units.
                var length = bytes[at] >= 0xF0 ? 4 : bytes[at] >= 0xE0 ? 3 : 2;
                (at, units) = (at + length, units - (length == 4 ? 2 : 1));
            }
        }

        return at;
    }

    private void Decode(ReadOnlySpan<byte> from, Span<char> into)
    {
        if (encoding.Family == EncodingFamily.Utf8)
        {
            Encoding.UTF8.GetChars(from, into);
        }
        else if (encoding.Family == EncodingFamily.SingleByte)
        {
            var table = encoding.Table;
            for (var i = 0; i < into.Length; i++)
            {
                into[i] = table[from[i]];
            }
        }
        else
        {
            var units = MemoryMarshal.Cast<char, ushort>(into);
            MemoryMarshal.Cast<byte, ushort>(from).CopyTo(units);
            if (IsSwapped)
            {
                BinaryPrimitives.ReverseEndianness(units, units);
            }
        }
    }

    private bool IsSwapped => encoding.Family == EncodingFamily.Utf16BigEndian == BitConverter.IsLittleEndian;

    private int LineEnds(int end)
    {
        var rest = bytes.Span[Offset..];
        if (!encoding.IsWide)
        {
            return LineEnds(rest, end - Offset, (byte)'\n', (byte)'\r');
        }

        var (feed, carriage) = IsSwapped ? (BinaryPrimitives.ReverseEndianness('\n'), BinaryPrimitives.ReverseEndianness('\r')) : ('\n', '\r');
        return LineEnds(MemoryMarshal.Cast<byte, ushort>(rest), (end - Offset) / 2, feed, carriage);
    }

    private static int LineEnds<T>(ReadOnlySpan<T> rest, int length, T feed, T carriage)
        where T : IEquatable<T>
    {
        var ends = rest[..length].Count(feed);
        for (var at = 0; rest[at..length].IndexOf(carriage) is >= 0 and var next;)
        {
            at += next + 1;
            ends += at < rest.Length && rest[at].Equals(feed) ? 0 : 1;
        }

        return ends;
    }
}
