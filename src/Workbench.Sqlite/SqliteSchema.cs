using System.Globalization;
using Microsoft.Data.Sqlite;
using Workbench.Storage;

namespace Workbench.Sqlite;

/// <summary>The layout of the database, as the steps that led to it; <c>user_version</c> counts the steps taken.</summary>
internal sealed class SqliteSchema(params IReadOnlyList<string> steps)
{
    /// <summary>"Wkbn" in the header tells a workspace from the databases of other programs.</summary>
    public const uint ApplicationId = 0x576B626E;

    /// <summary>The one table, the first thing that is made in a database.</summary>
    public const string Table =
        """
        CREATE TABLE record (
            kind TEXT NOT NULL,
            id TEXT NOT NULL,
            parent TEXT,
            place INTEGER NOT NULL,
            revision INTEGER NOT NULL,
            hash BLOB NOT NULL,
            body BLOB NOT NULL
        ) STRICT
        """;

    public static SqliteSchema Current { get; } = new(
        $"""
        {Table};
        CREATE UNIQUE INDEX record_by_id ON record (kind, id);
        CREATE INDEX record_by_parent ON record (kind, parent, place, id);
        """);

    public IReadOnlyList<string> Steps => steps;

    public int Newest => steps.Count;

    public void Create(SqliteConnection connection)
    {
        connection.Execute(string.Create(CultureInfo.InvariantCulture, $"PRAGMA application_id = {ApplicationId};"));
        Migrate(connection, _ => { });
    }

    /// <exception cref="StoreTooNewException">It is of a later layout.</exception>
    public void RequireKnown(string path, int version)
    {
        if (version > Newest)
        {
            throw new StoreTooNewException(path, version, Newest);
        }
    }

    /// <summary>Takes the steps that are missing, each together with its number: a crash leaves a step taken or not begun.</summary>
    /// <param name="backUp">Called with the old version before the first step of a database that has one.</param>
    public void Migrate(SqliteConnection connection, Action<int> backUp)
    {
        var version = Version(connection);
        if (version > 0 && version < Newest)
        {
            backUp(version);
        }

        for (; version < Newest; version++)
        {
            using var step = connection.BeginTransaction(deferred: false);
            using var command = connection.CreateCommand();
            command.Transaction = step;
            command.CommandText = string.Create(CultureInfo.InvariantCulture, $"{steps[version]} PRAGMA user_version = {version + 1};");
            command.ExecuteNonQuery();
            step.Commit();
        }
    }

    public static int Version(SqliteConnection connection) => (int)(long)connection.Scalar("PRAGMA user_version;")!;
}
