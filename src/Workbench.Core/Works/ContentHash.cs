using System.Security.Cryptography;
using System.Text;

namespace Workbench.Works;

/// <summary>A SHA-256 in lower-case hexadecimal: of a file's bytes, or of a unit's text in NFC with white space folded.</summary>
public readonly record struct ContentHash(string Hex)
{
    public static ContentHash OfBytes(ReadOnlySpan<byte> bytes) => new(Convert.ToHexStringLower(SHA256.HashData(bytes)));

    public static ContentHash OfText(string text) => OfBytes(Encoding.UTF8.GetBytes(TextNormalization.Fold(text)));

    public override string ToString() => Hex;
}
