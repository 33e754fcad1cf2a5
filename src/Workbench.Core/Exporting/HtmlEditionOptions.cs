using System.Collections.Immutable;
using Workbench.Divergences;
using Workbench.Works;

namespace Workbench.Exporting;

/// <summary>How a bilingual page is written.</summary>
public sealed record HtmlEditionOptions
{
    public static HtmlEditionOptions Default { get; } = new();

    /// <summary>The language of headings, legend and marks: Russian, or English for any other.</summary>
    public Language Interface { get; init; } = Language.English;

    /// <summary>The sigla of the versions to show, in this order; empty for all of them.</summary>
    public ImmutableArray<string> Versions { get; init; } = [];

    /// <summary>The siglum of the version that the others are compared with; null for the first shown in their language.</summary>
    public string? Base { get; init; }

    /// <summary>Whether differences between versions in one language are marked.</summary>
    public bool MarkDifferences { get; init; } = true;

    /// <summary>The classes of differences that are hidden until the reader shows them.</summary>
    public IReadOnlySet<DifferenceKind> Hidden { get; init; } = new HashSet<DifferenceKind>();

    /// <summary>A link less sure than this is pointed out beside its text.</summary>
    public double LowConfidence { get; init; } = 0.7;
}
