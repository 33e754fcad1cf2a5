using System.Text;

namespace Workbench.Importing.Encodings;

/// <summary>An encoding that sources are read in.</summary>
/// <param name="Name">The name it is reported by.</param>
/// <param name="Candidate">Whether detection considers it; the others must be chosen or declared.</param>
internal sealed record TextEncoding(string Name, EncodingFamily Family, int CodePage, bool Candidate, string[] Aliases)
{
    private readonly Lazy<char[]> table = new(() => TableOf(CodePage));

    /// <summary>The character of each byte of a single-byte encoding; U+FFFD where a byte has none.</summary>
    public ReadOnlySpan<char> Table => table.Value;

    public bool IsWide => Family is EncodingFamily.Utf16LittleEndian or EncodingFamily.Utf16BigEndian;

    private static char[] TableOf(int codePage)
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(codePage) ?? Encoding.GetEncoding(codePage);
        var characters = new char[256];
        for (var value = 0; value < 256; value++)
        {
            var character = encoding.GetChars([(byte)value])[0];
            // The system's tables fill their gaps with C1 controls, which no text holds.
            characters[value] = character is >= '\u0080' and < '\u00A0' ? '\uFFFD' : character;
        }

        return characters;
    }
}
