using System.IO.Compression;

namespace Workbench.Importing.Containers;

/// <summary>A file packed by gzip.</summary>
internal static class Gzip
{
    private const long MostUnfolded = 512L * 1024 * 1024;

    public static bool IsPacked(ReadOnlySpan<byte> bytes) => bytes is [0x1F, 0x8B, 8, ..];

    /// <summary>The file in it, under its name without <c>.gz</c>.</summary>
    /// <exception cref="InputException">It is cut off, damaged, or unfolds beyond the bound.</exception>
    public static SourceFile Unpack(SourceFile source)
    {
        var name = source.Name.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? source.Name[..^3] : source.Name;
        var bytes = ArchiveFaults.Explained(source.Name, () =>
        {
            using var packed = new MemoryStream(source.Bytes.ToArray(), writable: false);
            using var stream = new GZipStream(packed, CompressionMode.Decompress);
            return BoundedReading.ReadAll(stream, source.Bytes.Length, MostUnfolded, source.Name, Path.GetFileName(name));
        });
        return new SourceFile(name, bytes);
    }
}
