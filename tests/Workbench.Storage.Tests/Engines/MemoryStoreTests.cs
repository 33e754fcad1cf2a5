using Workbench.Storage.Memory;
using Workbench.Storage.Tests.Contract;

namespace Workbench.Storage.Tests.Engines;

public sealed class MemoryStoreTests : StoreContract<MemoryEngine>;

public sealed class MemoryStoreNamesTests : StoreNamesContract<MemoryEngine>;

public sealed class MemoryStoreSharingTests : StoreSharingContract<MemoryEngine>;

public sealed class MemoryStoreModelTests : StoreModelContract<MemoryEngine>;
