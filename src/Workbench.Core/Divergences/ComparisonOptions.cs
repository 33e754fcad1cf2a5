using System.Collections.Immutable;

namespace Workbench.Divergences;

/// <summary>What a comparison takes into account besides the texts.</summary>
public sealed record ComparisonOptions
{
    public static ComparisonOptions Default { get; } = new();

    /// <summary>Whether machine versions vote on findings; otherwise they are only compared, as witnesses.</summary>
    public bool MachinesVote { get; init; }

    /// <summary>The classes of differences between versions that are passed over.</summary>
    public IReadOnlySet<DifferenceKind> Hidden { get; init; } = new HashSet<DifferenceKind>();

    /// <summary>The work's own terms and how they are to be rendered.</summary>
    public ImmutableArray<GlossaryTerm> Glossary { get; init; } = [];
}
