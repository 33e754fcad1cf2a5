using Workbench.Aligning;

namespace Workbench.Storage;

/// <summary>New links of a version in the place of old ones, over the same units.</summary>
public sealed record LinkChange(string Siglum, IReadOnlyList<Link> Before, IReadOnlyList<Link> After);
