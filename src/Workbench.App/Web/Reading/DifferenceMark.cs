using Workbench.Divergences;
using Workbench.Works;

namespace Workbench.App.Web.Reading;

/// <summary>A difference from another version in one unit's text.</summary>
/// <param name="Span">Empty where only the other version has words: it then stands where they would be.</param>
/// <param name="There">What the other version has in its place.</param>
public sealed record DifferenceMark(Span Span, DifferenceKind Kind, string There)
{
    /// <summary>What it answers when asked why, where that is more than its kind and the other version's words.</summary>
    public string? Note { get; init; }
}
