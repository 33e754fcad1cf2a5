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

    public static string LogOf(string path) => Beside(path, "-log");

    /// <summary>The database, its log, and what it sorts in.</summary>
    public static IReadOnlyList<string> All(string path) => [path, LogOf(path), Beside(path, "-tmp")];

    /// <summary>Told by its first page alone; a file that cannot be read is none.</summary>
    public static bool IsOurs(string path)
    {
        try
        {
            return File.Exists(path) && IsHeader(Header(path, out _));
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <exception cref="StoreDamagedException">It is no LiteDB database of version 5, or its end is missing.</exception>
    /// <exception cref="StoreTooNewException">A later Workbench wrote it.</exception>
    public static void RequireOurs(string path)
    {
        var header = Header(path, out var length);
        if (!IsHeader(header))
        {
            throw new StoreDamagedException(path, "is no LiteDB database of version 5, or its beginning is damaged.");
        }

        var userVersion = BinaryPrimitives.ReadInt32LittleEndian(header[UserVersionAt..]);
        if (userVersion > LiteDbStore.Schema)
        {
            throw new StoreTooNewException(path, userVersion, LiteDbStore.Schema);
        }

        var pages = (long)BinaryPrimitives.ReadUInt32LittleEndian(header[LastPageAt..]) + 1;
        if (length < pages * PageSize && !File.Exists(LogOf(path)))
        {
            throw new StoreDamagedException(path, $"is cut short: it has {length} bytes of {pages * PageSize}.");
        }
    }

    /// <summary>The first page; less of it when the file is shorter.</summary>
    private static ReadOnlySpan<byte> Header(string path, out long length)
    {
        var header = new byte[PageSize];
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        length = file.Length;
        return header.AsSpan(0, file.ReadAtLeast(header, PageSize, throwOnEndOfStream: false));
    }

    private static bool IsHeader(ReadOnlySpan<byte> header) =>
        header.Length == PageSize && header[MagicAt..].StartsWith("** This is a LiteDB file **"u8) && header[FormatAt] == 8;

    private static string Beside(string path, string ending) =>
        Path.Combine(Path.GetDirectoryName(path)!, $"{Path.GetFileNameWithoutExtension(path)}{ending}{Path.GetExtension(path)}");
}
