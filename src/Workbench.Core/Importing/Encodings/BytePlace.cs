namespace Workbench.Importing.Encodings;

/// <summary>Where in a file a byte stands.</summary>
internal static class BytePlace
{
    /// <summary>The line of the byte at <paramref name="offset"/>, from 1, for encodings of one byte a line end.</summary>
    public static int LineOf(ReadOnlySpan<byte> bytes, int offset)
    {
        var before = bytes[..offset];
        var feeds = before.Count((byte)'\n');
        return 1 + (feeds > 0 ? feeds : before.Count((byte)'\r'));
    }

    /// <summary>The column of the byte at <paramref name="offset"/>, from 1: characters of UTF-8, for encodings of one byte a line end.</summary>
    public static int ColumnOf(ReadOnlySpan<byte> bytes, int offset)
    {
        var column = 1;
        foreach (var value in bytes[(bytes[..offset].LastIndexOfAny((byte)'\n', (byte)'\r') + 1)..offset])
        {
            column += value is >= 0x80 and < 0xC0 ? 0 : 1;
        }

        return column;
    }

    public static int ColumnOf(ReadOnlySpan<char> text, int offset) => offset - text[..offset].LastIndexOfAny('\n', '\r');

    public static int LineOf(ReadOnlySpan<char> text, int offset)
    {
        var before = text[..offset];
        var feeds = before.Count('\n');
        return 1 + (feeds > 0 ? feeds : before.Count('\r'));
    }
}
