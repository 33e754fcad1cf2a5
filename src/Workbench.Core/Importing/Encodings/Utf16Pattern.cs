namespace Workbench.Importing.Encodings;

/// <summary>Tells UTF-16 without byte order mark by the blocks its units fall into.</summary>
internal static class Utf16Pattern
{
    private const int Sample = 1 << 16;

    /// <summary>The byte order that makes letters of most units; null when neither does.</summary>
    public static TextEncoding? Guess(ReadOnlySpan<byte> bytes)
    {
        var sample = bytes[..(Math.Min(bytes.Length, Sample) & ~1)];
        if (sample.Length < 4)
        {
            return null;
        }

        var little = Share(sample, high: 1);
        var big = Share(sample, high: 0);
        return Math.Max(little, big) < 0.7 ? null : little >= big ? TextEncodings.Utf16LittleEndian : TextEncodings.Utf16BigEndian;
    }

    private static double Share(ReadOnlySpan<byte> bytes, int high)
    {
        var plausible = 0;
        var letters = 0;
        for (var i = 0; i < bytes.Length; i += 2)
        {
            var low = bytes[i + 1 - high];
            switch (bytes[i + high])
            {
                case 0x00 when low is 0x09 or 0x0A or 0x0D or (>= 0x20 and < 0x7F) or >= 0xA0:
                case 0x04 when low is < 0x60 or 0x90 or 0x91:
                    plausible++;
                    letters++;
                    break;
                case 0x20 when low is >= 0x10 and < 0x3B:
                    plausible++;
                    break;
            }
        }

        // "1 2 3" read as UTF-16 is all punctuation: letters of block 00 or 04 must be there too.
        return letters * 4 < bytes.Length ? 0 : plausible * 2.0 / bytes.Length;
    }
}
