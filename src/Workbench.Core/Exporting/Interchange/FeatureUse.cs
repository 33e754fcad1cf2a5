namespace Workbench.Exporting.Interchange;

/// <summary>How a format treats what it may carry.</summary>
public enum FeatureUse
{
    /// <summary>It has no place for it.</summary>
    No,

    /// <summary>It is written for people and other tools, and not read back.</summary>
    Written,

    /// <summary>It comes back as it went.</summary>
    Yes,
}
