using System.Collections.Immutable;
using Workbench.Works;

namespace Workbench.Aligning;

/// <summary>
/// A group of units of the original tied to a group of units of one version (in the literature also a bead):
/// 1:1, m:n, 1:0 where the version omits, 0:1 where it adds. Never empty on both sides.
/// </summary>
public sealed record Link(UnitGroup Original, UnitGroup Version)
{
    /// <summary>The posterior probability that the link is right, 0 to 1.</summary>
    public double Confidence { get; init; } = 1;

    public LinkState State { get; init; }

    /// <summary>For a stale link, what happened to its units, such as <c>unit 3 of 'garnett' changed</c>.</summary>
    public string? StaleReason { get; init; }

    /// <summary>For a stale link, whether a person had confirmed or made it: alignment runs still go round it.</summary>
    public bool WasConfirmed { get; init; }

    /// <summary>Whether the two sides stand in different places of their texts.</summary>
    public bool Moved { get; init; }

    /// <summary>For an omission, why a person says it is one; null where nobody did.</summary>
    public OmissionReason? Reason { get; init; }

    /// <summary>
    /// For a paragraph link: its sentence links. Their units count the sentences of this link's own paragraphs, from zero.
    /// </summary>
    public ImmutableArray<Link> Sentences { get; init; } = [];

    public LinkEvidence? Evidence { get; init; }

    /// <summary>Whether a person vouches for it, now or before its units changed.</summary>
    public bool IsPersonal => State is LinkState.Confirmed or LinkState.Pinned || WasConfirmed;

    public bool IsOmission => Version.IsEmpty;

    public bool IsAddition => Original.IsEmpty;

    /// <summary>How many units stand on each side: <c>1:1</c>, <c>2:1</c>, <c>1:0</c>.</summary>
    public string Shape => $"{Original.Count}:{Version.Count}";

    /// <summary>The link as the pipe prints it: <c>[0,1]:[0]</c>.</summary>
    public override string ToString() => $"{Original}:{Version}";
}
