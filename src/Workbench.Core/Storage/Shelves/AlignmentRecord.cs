namespace Workbench.Storage.Shelves;

/// <summary>That a version is aligned, and with how many units on either side; the links are records of their own.</summary>
internal sealed record AlignmentRecord(int OriginalCount, int VersionCount, string Description);
