namespace Workbench.Storage;

/// <summary>What holds the records.</summary>
/// <param name="Engine">The engine's name, as in <see cref="IStoreEngine.Name"/>.</param>
/// <param name="Version">The version of the database library.</param>
/// <param name="Schema">The number of the store's layout.</param>
public sealed record StoreInfo(string Engine, string Version, int Schema, StoreSurvival Survives);
