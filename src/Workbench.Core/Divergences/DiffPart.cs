namespace Workbench.Divergences;

/// <summary>A block, or a piece of one, in which all words differ in the same way.</summary>
/// <param name="Loss">The share of the words' weight that the two sides do not have in common, 0 to 1.</param>
internal readonly record struct DiffPart(DifferenceKind Kind, DiffBlock Block, double Loss)
{
    public const double SlightLoss = 0.1;
}
