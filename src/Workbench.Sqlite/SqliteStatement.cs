using System.Buffers;
using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Workbench.Sqlite;

/// <summary>
/// One prepared statement, bound and read by position. Commands of the ADO.NET provider look every parameter up by its name,
/// at every row of a bulk import.
/// </summary>
internal sealed class SqliteStatement : IDisposable
{
    private readonly sqlite3 database;
    private readonly sqlite3_stmt statement;
    private readonly string?[] texts = new string?[8];

    public SqliteStatement(sqlite3 database, string sql)
    {
        this.database = database;
        Require(raw.sqlite3_prepare_v2(database, sql, out statement));
    }

    /// <param name="at">Counted from 1.</param>
    public void Bind(int at, string? text)
    {
        // What was bound stays: the rows of a bulk import share their kind and parent.
        if (text is not null && ReferenceEquals(texts[at], text))
        {
            return;
        }

        texts[at] = null;
        if (text is null)
        {
            Require(raw.sqlite3_bind_null(statement, at));
            return;
        }

        // As bytes: a string with a NUL in it would be bound as far as the NUL only.
        var rented = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(text.Length));
        Require(raw.sqlite3_bind_text(statement, at, rented.AsSpan(0, Encoding.UTF8.GetBytes(text, rented))));
        ArrayPool<byte>.Shared.Return(rented);
        texts[at] = text;
    }

    public void Bind(int at, long number) => Require(raw.sqlite3_bind_int64(statement, at, number));

    /// <summary>An empty span has no address, which SQLite would take for NULL.</summary>
    public void Bind(int at, ReadOnlySpan<byte> bytes) =>
        Require(bytes.IsEmpty ? raw.sqlite3_bind_zeroblob(statement, at, 0) : raw.sqlite3_bind_blob(statement, at, bytes));

    /// <returns>Whether there is a row.</returns>
    /// <exception cref="SqliteException">SQLite refused.</exception>
    public bool Step()
    {
        var code = raw.sqlite3_step(statement);
        if (code is not (raw.SQLITE_ROW or raw.SQLITE_DONE))
        {
            var error = Error(code);
            Reset();
            throw error;
        }

        return code == raw.SQLITE_ROW;
    }

    /// <summary>Runs it to its end, and tells how many rows it changed.</summary>
    public int Run()
    {
        Step();
        Reset();
        return raw.sqlite3_changes(database);
    }

    public void Reset() => raw.sqlite3_reset(statement);

    public bool IsNull(int column) => raw.sqlite3_column_type(statement, column) == raw.SQLITE_NULL;

    public string Text(int column) => Encoding.UTF8.GetString(Bytes(column));

    public long Number(int column) => raw.sqlite3_column_int64(statement, column);

    /// <summary>Valid until the next step.</summary>
    public ReadOnlySpan<byte> Bytes(int column) => raw.sqlite3_column_blob(statement, column);

    public void Dispose() => statement.Dispose();

    private void Require(int code)
    {
        if (code != raw.SQLITE_OK)
        {
            throw Error(code);
        }
    }

    private SqliteException Error(int code) =>
        new(raw.sqlite3_errmsg(database).utf8_to_string(), code & 0xFF, raw.sqlite3_extended_errcode(database));
}
