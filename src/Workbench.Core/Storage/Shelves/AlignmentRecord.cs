namespace Workbench.Storage.Shelves;

/// <summary>That a version is aligned, and with how many units on either side; the links are records of their own.</summary>
/// <param name="Source">The file that brought the links; null where a run of the aligner found them.</param>
internal sealed record AlignmentRecord(int OriginalCount, int VersionCount, string Description, string? Source = null);
