using System.IO.Compression;
using System.Text;

namespace Workbench.Lexicons.Dictionaries;

/// <summary>
/// A dictionary of the DICT server: an index of <c>head TAB offset TAB length</c> in base 64, and the entries' text, plain or packed
/// with dictzip, which any gzip reader unpacks (dictd(8), dictzip(1)).
/// </summary>
internal static class DictdDictionary
{
    private const string Digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

    public static IEnumerable<LexiconPair> Read(string name, ReadOnlyMemory<byte> index, ReadOnlyMemory<byte> data)
    {
        var entries = data.Span.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B]) ? Unpack(name, data) : data.ToArray();
        using var lines = new StringReader(Encoding.UTF8.GetString(index.Span));
        for (var number = 1; lines.ReadLine() is { } line; number++)
        {
            if (line.Length == 0 || line.StartsWith("00", StringComparison.Ordinal))
            {
                continue;
            }

            if (line.Split('\t') is not [var head, var offset, var length, ..] || Number(offset) is not { } start || Number(length) is not { } count || start + count > entries.Length)
            {
                throw new InputException(name, "The index does not fit the entries.", "Name the .index and .dict.dz that belong together.", number);
            }

            foreach (var equivalent in DictdEntry.Equivalents(head, Encoding.UTF8.GetString(entries, (int)start, (int)count)))
            {
                yield return new LexiconPair(head, equivalent);
            }
        }
    }

    private static long? Number(string digits)
    {
        var value = 0L;
        foreach (var digit in digits)
        {
            var part = Digits.IndexOf(digit, StringComparison.Ordinal);
            if (part < 0 || value > int.MaxValue)
            {
                return null;
            }

            value = (value * 64) + part;
        }

        return digits.Length > 0 ? value : null;
    }

    private static byte[] Unpack(string name, ReadOnlyMemory<byte> data)
    {
        using var packed = new GZipStream(new MemoryStream(data.ToArray(), writable: false), CompressionMode.Decompress);
        using var unpacked = new MemoryStream();
        try
        {
            var buffer = new byte[1 << 16];
            for (int count; (count = packed.Read(buffer)) > 0;)
            {
                if (unpacked.Length + count > DictionaryReader.MostBytes)
                {
                    throw new InputException(name, $"It unpacks to more than {DictionaryReader.MostBytes >> 20} MB.", "That is no dictionary.");
                }

                unpacked.Write(buffer, 0, count);
            }
        }
        catch (InvalidDataException)
        {
            throw new InputException(name, "It is packed, and damaged.", "Get it anew.");
        }

        return unpacked.ToArray();
    }
}
