using System.Buffers;
using System.Text;

namespace Workbench.Importing.Encodings;

/// <summary>Tells UTF-8 that is broken in places from bytes that were never UTF-8.</summary>
internal static class Utf8Pattern
{
    /// <summary>The offset of the first byte that is no UTF-8.</summary>
    public static int FirstFault(ReadOnlySpan<byte> bytes)
    {
        for (var offset = 0; ;)
        {
            offset += AsciiRun(bytes[offset..]);
            if (Rune.DecodeFromUtf8(bytes[offset..], out _, out var used) != OperationStatus.Done)
            {
                return offset;
            }

            offset += used;
        }
    }

    /// <summary>Whether most of the bytes above ASCII make UTF-8, though not all do.</summary>
    public static bool IsMostly(ReadOnlySpan<byte> bytes)
    {
        var good = 0;
        var broken = 0;
        for (var offset = AsciiRun(bytes); offset < bytes.Length; offset += AsciiRun(bytes[offset..]))
        {
            if (Rune.DecodeFromUtf8(bytes[offset..], out _, out var used) == OperationStatus.Done)
            {
                good++;
            }
            else
            {
                broken++;
            }

            offset += used;
        }

        return good >= 3 * broken && good > 0;
    }

    private static int AsciiRun(ReadOnlySpan<byte> bytes)
    {
        var next = bytes.IndexOfAnyInRange((byte)0x80, (byte)0xFF);
        return next < 0 ? bytes.Length : next;
    }
}
