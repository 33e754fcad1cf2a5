namespace Workbench.Exporting.Interchange;

/// <summary>How many units of the original and of one version stand in a file, counted as they were written.</summary>
/// <param name="Original">Units of the original that stand in it.</param>
/// <param name="Version">Units of the version that stand in it.</param>
/// <param name="Doubled">Units of either that stand in it more than once.</param>
public sealed record VersionCoverage(string Siglum, int Original, int OriginalCount, int Version, int VersionCount, int Doubled)
{
    /// <summary>Whether every unit stands in it exactly once.</summary>
    public bool IsWhole => Original == OriginalCount && Version == VersionCount && Doubled == 0;
}
