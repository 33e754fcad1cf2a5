using Workbench.Importing.Encodings;

namespace Workbench.Importing;

/// <summary>The bound on one unit: everything after import takes time with the length of a unit.</summary>
internal static class UnitSize
{
    public const int Most = 1024 * 1024;

    /// <exception cref="InputException">The unit is longer than anything a paragraph could be.</exception>
    public static void Check(string source, long length, int? line)
    {
        if (length > Most)
        {
            throw new InputException(
                source,
                $"A paragraph of {length} characters begins here; {Most} are the most.",
                "Separate paragraphs by blank lines or line ends.",
                line);
        }
    }

    /// <summary>Refuses a plain text for its longest line before anything works on it.</summary>
    /// <exception cref="InputException">A line is longer than anything a paragraph could be.</exception>
    public static void CheckLines(string source, string text)
    {
        for (var start = 0; start < text.Length;)
        {
            var rest = text.AsSpan(start);
            var length = rest.IndexOfAny('\n', '\r') is var end && end < 0 ? rest.Length : end;
            if (length > Most)
            {
                Check(source, rest[..length].Trim().Length, BytePlace.LineOf(text, start));
            }

            start += length + 1;
        }
    }
}
