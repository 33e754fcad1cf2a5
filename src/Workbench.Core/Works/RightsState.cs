namespace Workbench.Works;

/// <summary>What the rights of a text allow.</summary>
public enum RightsState
{
    /// <summary>Nothing is stated, and nothing forbidden.</summary>
    Unstated,
    PublicDomain,
    Owned,

    /// <summary>No more than a number of words may be quoted.</summary>
    QuoteOnly,
    NeverExport,
}
