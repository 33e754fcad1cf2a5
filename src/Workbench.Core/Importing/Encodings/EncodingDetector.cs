using System.Text.Unicode;

namespace Workbench.Importing.Encodings;

/// <summary>Finds the encoding of bytes: byte order mark, UTF-16 by its blocks, strict UTF-8, then by the plausibility of letter pairs.</summary>
internal static class EncodingDetector
{
    // Right readings of real pages have means from 0.9 up, wrong ones lie below -0.5.
    private const double LeastMean = 0;

    /// <summary>The encoding, or null when none explains the bytes.</summary>
    public static EncodingGuess? Detect(ReadOnlySpan<byte> bytes)
    {
        if (TextEncodings.ByteOrderMark(bytes) is { } marked)
        {
            return new EncodingGuess(marked, "BOM");
        }

        if (Utf16Pattern.Guess(bytes) is { } wide)
        {
            return new EncodingGuess(wide, "detected");
        }

        var declared = DeclaredEncoding.Find(bytes) is { } name ? TextEncodings.Find(name, bytes) : null;
        return Utf8.IsValid(bytes) || Utf8Pattern.IsMostly(bytes)
            ? new EncodingGuess(TextEncodings.Utf8, declared == TextEncodings.Utf8 ? "declared" : "detected")
            : AmongSingleBytes(bytes, declared);
    }

    /// <summary>How much better one encoding explains the bytes than another, as a difference of means; 0 where both are not single-byte.</summary>
    public static double Advantage(ReadOnlySpan<byte> bytes, TextEncoding likelier, TextEncoding chosen)
    {
        if (likelier.Family != EncodingFamily.SingleByte || chosen.Family != EncodingFamily.SingleByte)
        {
            return 0;
        }

        var pairs = new BytePairs(bytes);
        return EncodingScore.Of(pairs, likelier).Mean - EncodingScore.Of(pairs, chosen).Mean;
    }

    private static EncodingGuess? AmongSingleBytes(ReadOnlySpan<byte> bytes, TextEncoding? declared)
    {
        var pairs = new BytePairs(bytes);
        var scores = TextEncodings.All
            .Where(encoding => encoding.Family == EncodingFamily.SingleByte && (encoding.Candidate || encoding == declared))
            .Select(encoding => EncodingScore.Of(pairs, encoding))
            .ToArray();
        var best = scores.MaxBy(score => score.Sum);
        if (best.Mean < LeastMean)
        {
            return null;
        }

        var stated = scores.FirstOrDefault(score => score.Encoding == declared);
        var agrees = stated.Encoding is not null && stated.Sum >= best.Sum - Math.Max(2, 0.02 * pairs.Total);
        return new EncodingGuess(agrees ? stated.Encoding! : best.Encoding, agrees ? "declared" : "detected");
    }
}
