using Workbench.Sqlite;
using Workbench.Storage;

namespace Workbench.StoreCrashWriter;

/// <summary>
/// The engine with a layout that does not exist: a step over every record, and one after it that goes on longer than a
/// test takes to kill the process.
/// </summary>
public static class SlowMigration
{
    private const string OverEveryRecord = "ALTER TABLE record ADD COLUMN extra INTEGER NOT NULL DEFAULT 0; UPDATE record SET extra = length(body);";

    private const string Endless =
        """
        UPDATE record SET extra = -extra;
        CREATE TABLE waste (n INTEGER) STRICT;
        INSERT INTO waste WITH RECURSIVE count (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM count LIMIT 50000000) SELECT n FROM count;
        """;

    /// <summary>Is killed in its second step.</summary>
    public static IStoreEngine Engine { get; } = new SqliteEngine(new SqliteSchema([.. SqliteSchema.Current.Steps, OverEveryRecord, Endless]));

    /// <summary>Has the first of the two steps only, which a killed migration has taken or not.</summary>
    public static IStoreEngine Finished { get; } = new SqliteEngine(new SqliteSchema([.. SqliteSchema.Current.Steps, OverEveryRecord]));
}
