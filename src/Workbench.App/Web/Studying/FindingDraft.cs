namespace Workbench.App.Web.Studying;

/// <summary>What somebody wants to do about a finding: dispute it, or pass it over.</summary>
public sealed class FindingDraft
{
    /// <summary><c>flag</c> or <c>dismiss</c>, by the name of its button.</summary>
    public string? Does { get; set; }

    public string? Note { get; set; }

    public string? Reason { get; set; }
}
