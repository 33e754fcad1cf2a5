using System.Collections.Immutable;
using Workbench.Importing.Encodings;
using Workbench.Works;

namespace Workbench.Importing.Marking;

/// <summary>Finds the byte offset of a line and column in a file.</summary>
internal sealed class SourcePlaces
{
    private readonly ReadOnlyMemory<byte> bytes;
    private readonly EncodingFamily family;
    private readonly List<int> lines;
    private (int Line, int Column, int Offset) last;

    public SourcePlaces(ReadOnlyMemory<byte> bytes, TextEncoding encoding)
    {
        (this.bytes, family) = (bytes, encoding.Family);
        var mark = TextEncodings.ByteOrderMark(bytes.Span) is null ? 0 : family == EncodingFamily.Utf8 ? 3 : 2;
        lines = family is EncodingFamily.Utf16LittleEndian or EncodingFamily.Utf16BigEndian ? WideLines(mark) : Lines(mark);
        last = (1, 1, lines[0]);
    }

    public long? OffsetOf(int line, int column = 1)
    {
        if (line < 1 || line > lines.Count)
        {
            return null;
        }

        // Places are asked for in reading order, so that a book of one line is still walked through once.
        if (last.Line != line || last.Column > column)
        {
            last = (line, 1, lines[line - 1]);
        }

        last = (line, column, Walk(last.Offset, column - last.Column));
        return last.Offset;
    }

    /// <summary>The place of an element, for a file that is not in a container.</summary>
    public Locator LocatorOf(int line, int column) => new(line) { Offset = OffsetOf(line, column) };

    /// <summary>Units that know their lines, with the offsets of these.</summary>
    public ImmutableArray<Unit> WithOffsets(ImmutableArray<Unit> units) =>
        [.. units.Select(unit => unit.Locator is { Line: { } line, Offset: null, Part: null } ? unit with { Locator = unit.Locator with { Offset = OffsetOf(line) } } : unit)];

    private int Walk(int offset, int characters)
    {
        var span = bytes.Span;
        switch (family)
        {
            case EncodingFamily.SingleByte:
                return Math.Min(offset + characters, span.Length);
            case EncodingFamily.Utf8:
                for (; characters > 0 && offset < span.Length; offset++)
                {
                    // A continuation byte adds no character; a lead of four bytes adds two UTF-16 units.
                    characters -= (span[offset] & 0xC0) == 0x80 ? 0 : span[offset] >= 0xF0 ? 2 : 1;
                }

                while (offset < span.Length && (span[offset] & 0xC0) == 0x80)
                {
                    offset++;
                }

                return offset;
            default:
                return Math.Min(offset + (2 * characters), span.Length);
        }
    }

    private List<int> Lines(int start)
    {
        var found = new List<int> { start };
        var span = bytes.Span;
        for (var at = start; span[at..].IndexOfAny((byte)'\n', (byte)'\r') is >= 0 and var ahead;)
        {
            at += ahead;
            at += span[at] == '\r' && at + 1 < span.Length && span[at + 1] == '\n' ? 2 : 1;
            found.Add(at);
        }

        return found;
    }

    private List<int> WideLines(int start)
    {
        var found = new List<int> { start };
        var span = bytes.Span;
        var high = family == EncodingFamily.Utf16LittleEndian ? 1 : 0;
        for (var at = start; at + 1 < span.Length; at += 2)
        {
            var character = span[at + high] == 0 ? span[at + 1 - high] : (byte)0;
            var pairs = character == '\r' && at + 3 < span.Length && span[at + 2 + high] == 0 && span[at + 3 - high] == '\n';
            if (character is (byte)'\n' or (byte)'\r' && !pairs)
            {
                found.Add(at + 2);
            }
        }

        return found;
    }
}
