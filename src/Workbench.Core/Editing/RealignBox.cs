using Workbench.Aligning;
using Workbench.Works;

namespace Workbench.Editing;

/// <summary>The links of one version between two that people vouch for.</summary>
public sealed record RealignBox(int Version, IReadOnlyList<Link> Links)
{
    public UnitGroup Original { get; } = UnitGroup.Union(Links.Select(link => link.Original));

    /// <summary>The version's units in it.</summary>
    public UnitGroup Versions { get; } = UnitGroup.Union(Links.Select(link => link.Version));
}
