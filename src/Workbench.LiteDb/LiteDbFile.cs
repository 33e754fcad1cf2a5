using System.Buffers.Binary;
using Workbench.Storage;

namespace Workbench.LiteDb;

/// <summary>The database as a file. LiteDB crops what it opens to whole pages before it looks whether it is a database.</summary>
internal static class LiteDbFile
{
    // Offsets of LiteDB's HeaderPage (v5): the magic, the last page, and the user version among the pragmas.
    private const int PageSize = 8192;
    private const int MagicAt = 32;
    private const int FormatAt = 59;
    private const int LastPageAt = 64;
    private const int UserVersionAt = 76;

    public static string LogOf(string path) =>
        Path.Combine(Path.GetDirectoryName(path)!, $"{Path.GetFileNameWithoutExtension(path)}-log{Path.GetExtension(path)}");

    /// <exception cref="StoreDamagedException">It is no LiteDB database of version 5, or its end is missing.</exception>
    /// <exception cref="StoreTooNewException">A later Workbench wrote it.</exception>
    public static void RequireOurs(string path)
    {
        var header = new byte[PageSize];
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        var read = file.ReadAtLeast(header, PageSize, throwOnEndOfStream: false);
        if (read < PageSize || !header.AsSpan(MagicAt).StartsWith("** This is a LiteDB file **"u8) || header[FormatAt] != 8)
        {
            throw new StoreDamagedException(path, "is no LiteDB database of version 5, or its beginning is damaged.");
        }

        var userVersion = BinaryPrimitives.ReadInt32LittleEndian(header.AsSpan(UserVersionAt));
        if (userVersion > LiteDbStore.Schema)
        {
            throw new StoreTooNewException(path, userVersion, LiteDbStore.Schema);
        }

        var pages = (long)BinaryPrimitives.ReadUInt32LittleEndian(header.AsSpan(LastPageAt)) + 1;
        if (file.Length < pages * PageSize && !File.Exists(LogOf(path)))
        {
            throw new StoreDamagedException(path, $"is cut short: it has {file.Length} bytes of {pages * PageSize}.");
        }
    }
}
