namespace Workbench.Divergences;

/// <summary>A person's mark on a place of a work: here the rendering is disputed, or is to be looked at again.</summary>
/// <param name="Id">Unique in the workspace; empty in a flag the workspace has not yet numbered.</param>
/// <param name="When">When it was set, UTC.</param>
public sealed record Flag(string Id, string WorkId, FlagAnchor Anchor, string Who, DateTimeOffset When)
{
    /// <summary>A word of the user's own: lower-case letters, digits and hyphens.</summary>
    public string Category { get; init; } = "disputed";

    public string Note { get; init; } = "";

    public FlagStatus Status { get; init; }

    /// <summary>How it was decided, and why.</summary>
    public string? Ruling { get; init; }
}
