using Microsoft.Data.Sqlite;
using Workbench.Storage;

namespace Workbench.Sqlite;

/// <summary>SQLite's result codes in the words of the port: https://www.sqlite.org/rescode.html</summary>
internal static class SqliteErrors
{
    public const int Constraint = 19;

    /// <summary>SQLITE_CORRUPT, SQLITE_NOTADB; and SQLITE_ERROR where a table or column that we made is no longer known by its name.</summary>
    public static bool IsDamage(SqliteException error) =>
        error.SqliteErrorCode is 11 or 26 || (error.SqliteErrorCode == 1 && error.Message.Contains("no such", StringComparison.Ordinal));

    /// <summary>
    /// No rights, no memory, no room, in use: this says nothing of what is in the database. SQLITE_PERM, BUSY, LOCKED, NOMEM, READONLY,
    /// FULL, CANTOPEN; and of SQLITE_IOERR what is no reading: WRITE, FSYNC, TRUNCATE.
    /// </summary>
    public static bool IsRefusal(SqliteException error) =>
        error.SqliteErrorCode is 3 or 5 or 6 or 7 or 8 or 13 or 14 || error.SqliteExtendedErrorCode is 778 or 1034 or 1546;

    public static StoreException Translate(string path, SqliteException error) => error.SqliteErrorCode switch
    {
        5 or 6 => new StoreInUseException(path, null, "Close it there first.", error),
        8 or 14 => new StoreReadOnlyException($"{path} cannot be written ({error.Message}). Give yourself the right to write the file and its folder.", error),
        10 => new StoreException($"The drive failed while {path} was read or written ({error.Message}). What was done before is safe; check the drive, then try again.", error),
        _ when IsDamage(error) => new StoreDamagedException(path, $"is damaged ({error.Message}).", error),
        13 => new StoreException($"The disk is full: nothing of this change to {path} was kept, and nothing before it is lost. Make room, then try again.", error),
        _ => new StoreException($"The database {path} refused ({error.Message}). Nothing of this change was kept.", error),
    };
}
