using System.Collections.Immutable;

namespace Workbench.Divergences;

/// <summary>A term of the original and how a work's glossary has it rendered.</summary>
/// <param name="Renderings">Those allowed, the preferred first; empty where the glossary only forbids some.</param>
public sealed record GlossaryTerm(string Original, ImmutableArray<string> Renderings)
{
    /// <summary>Unique in the workspace once the term is kept there: <c>t12</c>.</summary>
    public string Id { get; init; } = "";

    /// <summary>Other ways in which the original says it: «профсоюзы» beside «профессиональные союзы».</summary>
    public ImmutableArray<string> Variants { get; init; } = [];

    /// <summary>Renderings that are not to be used.</summary>
    public ImmutableArray<string> Forbidden { get; init; } = [];

    /// <summary>Why it is rendered so.</summary>
    public string Reason { get; init; } = "";

    /// <summary>The renderings that are both allowed and forbidden: a contradiction, which only a person can settle.</summary>
    public IEnumerable<string> Contradictions => Forbidden.Intersect(Renderings, StringComparer.OrdinalIgnoreCase);
}
