namespace Workbench.Storage.Shelves;

/// <param name="S">The start.</param>
/// <param name="L">The length.</param>
/// <param name="G">The language.</param>
internal sealed record PassageRecord(int S, int L, string G);
