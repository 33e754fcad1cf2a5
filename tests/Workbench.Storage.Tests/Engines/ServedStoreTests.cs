using Microsoft.Data.Sqlite;
using Workbench.Storage.Tests.Contract;
using Workbench.Storage.Tests.Support;

namespace Workbench.Storage.Tests.Engines;

public sealed class ServedStoreTests : StoreContract<ServedSqliteEngine>;

public sealed class ServedStoreNamesTests : StoreNamesContract<ServedSqliteEngine>;

public sealed class ServedStoreSharingTests : StoreSharingContract<ServedSqliteEngine>;

public sealed class ServedStoreModelTests : StoreModelContract<ServedSqliteEngine>;

public sealed class ServedStoreFileTests : StoreFileContract<ServedSqliteEngine>
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
