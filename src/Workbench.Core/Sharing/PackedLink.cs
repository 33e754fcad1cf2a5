using System.Collections.Immutable;
using Workbench.Aligning;

namespace Workbench.Sharing;

/// <summary>A link with the hashes of the units it ties.</summary>
/// <param name="OriginalHashes">One for each unit of the original, by <see cref="UnitHash"/>.</param>
/// <param name="VersionHashes">One for each unit of the version.</param>
public sealed record PackedLink(Link Link, ImmutableArray<string> OriginalHashes, ImmutableArray<string> VersionHashes)
{
    /// <summary>Whether it is what somebody else said of units that another link of the file ties: a merge could not decide between the two.</summary>
    public bool IsConflict { get; init; }
}
