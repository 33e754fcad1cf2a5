namespace Workbench.Works;

/// <summary>A text that exists as one original and any number of versions.</summary>
/// <param name="Id">Letters, digits, hyphen, underscore and dot; unique in the workspace.</param>
public sealed record Work(string Id, string? Title = null, string? Author = null)
{
    /// <summary>Whether its texts must never be sent to a service.</summary>
    public bool NeverSend { get; init; }

    public string Label => Title ?? Id;
}
