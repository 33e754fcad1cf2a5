namespace Workbench.Aligning.Words;

/// <summary>A possible link of consecutive units and the probability that it is right.</summary>
internal readonly record struct SoftLink(int Original, int OriginalCount, int Version, int VersionCount, float Weight);
