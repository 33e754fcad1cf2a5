using LiteDB;
using Workbench.LiteDb;
using Workbench.Storage.Tests.Contract;

namespace Workbench.Storage.Tests.Engines;

public sealed class LiteDbStoreTests : StoreContract<LiteDbEngine>;

public sealed class LiteDbStoreNamesTests : StoreNamesContract<LiteDbEngine>;

public sealed class LiteDbStoreSharingTests : StoreSharingContract<LiteDbEngine>;

public sealed class LiteDbStoreModelTests : StoreModelContract<LiteDbEngine>;

public sealed class LiteDbStoreFileTests : StoreFileContract<LiteDbEngine>
{
    protected override void MakeNewer(string path)
    {
        using var database = new LiteDatabase(path);
        database.UserVersion = 99;
        database.Checkpoint();
    }
}
