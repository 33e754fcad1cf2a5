using System.Collections.Immutable;
using Workbench.Importing.Encodings;

namespace Workbench.Importing;

/// <summary>The encodings that sources are read in.</summary>
public static class TextEncodings
{
    internal static readonly TextEncoding Utf8 = new("utf-8", EncodingFamily.Utf8, 65001, true, ["utf8", "us-ascii", "ascii"]);
    internal static readonly TextEncoding Utf16LittleEndian = new("utf-16le", EncodingFamily.Utf16LittleEndian, 1200, true, ["utf16le"]);
    internal static readonly TextEncoding Utf16BigEndian = new("utf-16be", EncodingFamily.Utf16BigEndian, 1201, true, ["utf16be"]);

    // Order matters: of two encodings that explain the bytes equally well the earlier one is taken.
    internal static readonly ImmutableArray<TextEncoding> All =
    [
        Utf8,
        Utf16LittleEndian,
        Utf16BigEndian,
        Single("iso-8859-1", 28591, ["latin1", "latin-1", "iso8859-1", "iso_8859-1", "l1"]),
        Single("windows-1252", 1252, ["cp1252", "win1252"]),
        Single("windows-1251", 1251, ["cp1251", "win1251", "win-1251"]),
        Single("koi8-r", 20866, ["koi8r", "koi8", "cp20866"]),
        Single("ibm866", 866, ["cp866", "866", "dos", "ibm-866"]),
        Single("iso-8859-5", 28595, ["iso8859-5", "iso_8859-5", "cyrillic"]),
        Single("x-mac-cyrillic", 10007, ["macintosh-cyrillic", "mac-cyrillic", "maccyrillic", "x-mac-ukrainian"]),
        Single("koi8-u", 21866, ["koi8u"], candidate: false),
        Single("windows-1250", 1250, ["cp1250", "win1250"], candidate: false),
        Single("iso-8859-2", 28592, ["latin2", "latin-2", "iso8859-2"], candidate: false),
        Single("iso-8859-15", 28605, ["latin9", "latin-9", "iso8859-15"], candidate: false),
    ];

    /// <summary>The names a user may choose from; <c>utf-16</c> finds its byte order by itself.</summary>
    public static ImmutableArray<string> Names { get; } = ["utf-16", .. All.Select(encoding => encoding.Name)];

    /// <summary>The encoding of a name or alias, in any case; null when it is not known.</summary>
    internal static TextEncoding? Find(string name, ReadOnlySpan<byte> bytes)
    {
        var wanted = name.Trim();
        if (Is(wanted, "utf-16") || Is(wanted, "utf16") || Is(wanted, "unicode"))
        {
            return ByteOrderMark(bytes) is { IsWide: true } marked ? marked : Utf16Pattern.Guess(bytes) ?? Utf16LittleEndian;
        }

        return All.FirstOrDefault(encoding => Is(wanted, encoding.Name) || encoding.Aliases.Any(alias => Is(wanted, alias)));
    }

    /// <summary>The encoding that a byte order mark at the start names.</summary>
    internal static TextEncoding? ByteOrderMark(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => Utf8,
        [0xFF, 0xFE, ..] => Utf16LittleEndian,
        [0xFE, 0xFF, ..] => Utf16BigEndian,
        _ => null,
    };

    private static TextEncoding Single(string name, int codePage, string[] aliases, bool candidate = true) =>
        new(name, EncodingFamily.SingleByte, codePage, candidate, aliases);

    private static bool Is(string wanted, string name) => string.Equals(wanted, name, StringComparison.OrdinalIgnoreCase);
}
