namespace Workbench.Validating;

/// <summary>A file that the manifest of an EPUB names.</summary>
/// <param name="Path">Within the archive.</param>
internal sealed record EpubItem(string Path, string? MediaType, bool IsNavigation);
