using System.Collections.Immutable;
using Workbench.Divergences;

namespace Workbench.Sharing;

/// <summary>A pack tied to the texts somebody supplied.</summary>
/// <param name="Flags">On the units as they are numbered there.</param>
/// <param name="LostFlags">The ids of those whose units are not there.</param>
public sealed record BoundPack(ImmutableArray<BoundVersion> Versions, ImmutableArray<Flag> Flags, ImmutableArray<string> LostFlags)
{
    /// <summary>Whether every link and flag found its units.</summary>
    public bool IsWhole => LostFlags.IsEmpty && Versions.All(version => version.Misses.IsEmpty && version.Conflicts.IsEmpty);
}
