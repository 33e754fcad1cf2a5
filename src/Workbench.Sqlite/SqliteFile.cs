using System.Buffers.Binary;
using Workbench.Storage;

namespace Workbench.Sqlite;

/// <summary>The database as a file: told from others before SQLite opens it, and brought into being whole.</summary>
internal static class SqliteFile
{
    // Offsets of the database header: https://www.sqlite.org/fileformat2.html#the_database_header
    private const int HeaderLength = 100;
    private const int PageSizeAt = 16;
    private const int ChangesAt = 24;
    private const int PagesAt = 28;
    private const int UserVersionAt = 60;
    private const int ApplicationIdAt = 68;
    private const int ValidForAt = 92;

    public static IReadOnlyList<string> LogEndings { get; } = ["-wal", "-shm", "-journal"];

    /// <summary>Told by its first bytes alone; a file that cannot be read is none.</summary>
    public static bool IsOurs(string path)
    {
        Span<byte> header = stackalloc byte[HeaderLength];
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            file.ReadAtLeast(header, HeaderLength, throwOnEndOfStream: false);
            return IsDatabase(header) && Number(header, ApplicationIdAt) == SqliteSchema.ApplicationId;
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    public static bool HasLog(string path) => new FileInfo(path + "-wal") is { Exists: true, Length: > 0 };

    /// <summary>A log without its database can be applied to nothing, and must not meet a new one.</summary>
    public static void RemoveLeftovers(string path)
    {
        foreach (var ending in LogEndings.Concat([".new", ".new-journal"]))
        {
            File.Delete(path + ending);
        }
    }

    /// <summary>Under another name first, so that the file is there whole or not at all.</summary>
    public static void Make(string path, SqliteSchema schema)
    {
        try
        {
            using (var connection = SqliteConnections.OpenPlain(path + ".new"))
            {
                // Half as many pages to write, for the records of texts are long; it holds for this file for ever.
                connection.Execute("PRAGMA page_size = 8192;");
                schema.Create(connection);
            }

            FlushToDisk(path + ".new");
            File.Move(path + ".new", path);
        }
        catch
        {
            RemoveLeftovers(path);
            throw;
        }
    }

    public static void FlushToDisk(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.ReadWrite);
        file.Flush(flushToDisk: true);
    }

    /// <exception cref="StoreDamagedException">It is no store, or its end is missing.</exception>
    /// <exception cref="StoreTooNewException">A later Workbench wrote it.</exception>
    public static void RequireOurs(string path, SqliteSchema schema, bool hasLog)
    {
        Span<byte> header = stackalloc byte[HeaderLength];
        var length = ReadHeader(path, header);
        if (!IsDatabase(header))
        {
            throw new StoreDamagedException(path, "is no SQLite database, or its beginning is damaged.");
        }

        if (Number(header, ApplicationIdAt) != SqliteSchema.ApplicationId)
        {
            throw new StoreDamagedException(path, "is a database of another program.");
        }

        schema.RequireKnown(path, (int)Number(header, UserVersionAt));
        var pageSize = BinaryPrimitives.ReadUInt16BigEndian(header[PageSizeAt..]) is var size && size == 1 ? 65536 : size;
        var pagesKnown = Number(header, ChangesAt) == Number(header, ValidForAt);
        if (!hasLog && pagesKnown && length < (long)Number(header, PagesAt) * pageSize)
        {
            throw new StoreDamagedException(path, $"is cut short: it has {length} bytes of {(long)Number(header, PagesAt) * pageSize}.");
        }
    }

    private static long ReadHeader(string path, Span<byte> header)
    {
        try
        {
            // Opened for writing, though nothing is written: SQLite would open what it cannot write, and fail later.
            using var file = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite);
            file.ReadAtLeast(header, HeaderLength, throwOnEndOfStream: false);
            return file.Length;
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw new StoreReadOnlyException($"{path} cannot be read and written ({refused.Message}). Give yourself the right to read and write it.", refused);
        }
    }

    private static bool IsDatabase(ReadOnlySpan<byte> header) => header.StartsWith("SQLite format 3\0"u8);

    private static uint Number(ReadOnlySpan<byte> header, int at) => BinaryPrimitives.ReadUInt32BigEndian(header[at..]);
}
