namespace Workbench.Aligning.Words;

/// <summary>A token type of the original, one of the version, and how surely they belong together before anything is learnt (0 to 1).</summary>
internal readonly record struct Association(int Original, int Version, float Strength);
