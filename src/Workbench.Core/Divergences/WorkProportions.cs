using System.Collections.Immutable;
using Workbench.Aligning;

namespace Workbench.Divergences;

/// <summary>
/// What the rows of a work are measured against: how long each version is for its original. Takes one pass over the links,
/// so whoever compares many rows makes it once.
/// </summary>
public sealed class WorkProportions
{
    private readonly ImmutableArray<VersionProportion> versions;

    public WorkProportions(AlignedWork work) => versions = [.. work.Versions.Select(v => VersionProportion.Of(work.Original.Document, v))];

    internal VersionProportion this[int version] => versions[version];
}
