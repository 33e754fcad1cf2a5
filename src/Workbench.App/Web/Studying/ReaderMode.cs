namespace Workbench.App.Web.Studying;

/// <summary>What the reading page shows.</summary>
public enum ReaderMode
{
    /// <summary>The original and a version, paragraph beside paragraph.</summary>
    Both,

    /// <summary>The original, each paragraph's translation one key away.</summary>
    Demand,

    /// <summary>The original alone.</summary>
    Original,

    /// <summary>The version alone.</summary>
    Version,
}
