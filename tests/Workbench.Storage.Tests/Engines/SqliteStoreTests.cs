using Microsoft.Data.Sqlite;
using Workbench.Sqlite;
using Workbench.Storage.Tests.Contract;

namespace Workbench.Storage.Tests.Engines;

public sealed class SqliteStoreTests : StoreContract<SqliteEngine>;

public sealed class SqliteStoreNamesTests : StoreNamesContract<SqliteEngine>;

public sealed class SqliteStoreSharingTests : StoreSharingContract<SqliteEngine>;

public sealed class SqliteStoreModelTests : StoreModelContract<SqliteEngine>;

public sealed class SqliteStoreFileTests : StoreFileContract<SqliteEngine>
{
    protected override void MakeNewer(string path)
    {
        using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA user_version = 99;";
        command.ExecuteNonQuery();
    }
}
