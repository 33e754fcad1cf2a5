namespace Workbench.App.Web.Editing;

/// <summary>One column of the editor.</summary>
/// <param name="Siglum">Empty for the original.</param>
/// <param name="Version">Its place among the versions; null for the original.</param>
/// <param name="Width">From 1 to 6, in shares.</param>
public sealed record Column(string Siglum, int? Version, int Width, bool IsHidden);
