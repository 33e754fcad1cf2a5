namespace Workbench.Divergences;

/// <summary>What a vote on a flag says.</summary>
public enum VoteSide
{
    /// <summary>The flag is right: the rendering should not stand as it is.</summary>
    For,

    /// <summary>The rendering should stand.</summary>
    Against,
}
