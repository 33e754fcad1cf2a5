namespace Workbench.App.Web.Review;

/// <summary>A link that could be accepted at once, known by its words: rows and units change their numbers when others edit.</summary>
public sealed record SureLink(int Version, string Original, string Words);
