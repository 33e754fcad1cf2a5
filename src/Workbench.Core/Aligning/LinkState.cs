namespace Workbench.Aligning;

/// <summary>What a person, or a run of the aligner, has said of a link.</summary>
public enum LinkState
{
    /// <summary>Made by an alignment run.</summary>
    Draft,

    /// <summary>Asks for a person's eye: a re-run differs here from what a person made, text was moved past it, or somebody wants to look again.</summary>
    Suggested,

    /// <summary>A person found it right.</summary>
    Confirmed,

    /// <summary>A person confirmed it, and alignment runs go round it.</summary>
    Pinned,

    /// <summary>A unit changed after the link was made.</summary>
    Stale,
}
