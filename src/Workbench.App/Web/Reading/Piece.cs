using System.Collections.Immutable;
using Workbench.Divergences;

namespace Workbench.App.Web.Reading;

/// <summary>A stretch of text that is marked in one way throughout.</summary>
/// <param name="Text">Empty for a caret: the place of words that only the other version has.</param>
/// <param name="Difference">In what it differs from the version it is compared with.</param>
/// <param name="There">What stands in its place there; empty when nothing does.</param>
/// <param name="Findings">The findings whose spans it lies in, numbers and losses.</param>
public sealed record Piece(string Text, DifferenceKind Difference, string There, ImmutableArray<Divergence> Findings)
{
    /// <summary>What its difference answers when asked why, where that is more than its kind and the words there.</summary>
    public string? Note { get; init; }

    public bool IsCaret => Text.Length == 0;

    public bool IsPlain => Difference == DifferenceKind.Same && Findings.IsEmpty;

    public bool OnlyHere => Difference != DifferenceKind.Same && There.Length == 0;
}
