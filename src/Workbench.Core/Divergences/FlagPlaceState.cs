namespace Workbench.Divergences;

/// <summary>Whether a flag still stands on the words it was set on.</summary>
public enum FlagPlaceState
{
    /// <summary>The text is as it was.</summary>
    Current,

    /// <summary>The text was edited since, split, run into another or exchanged.</summary>
    Changed,

    /// <summary>The text is not there any more.</summary>
    Gone,
}
