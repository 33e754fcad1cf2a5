namespace Workbench.Divergences;

/// <summary>
/// Joins differences of sense that only a few weak words divide, so that a sentence rendered anew is marked as a whole
/// and not word by word round every "the".
/// </summary>
internal static class PartMerger
{
    public static List<DiffPart> Merge(DiffWord[] left, List<DiffPart> parts) =>
        JoinWhere(WithoutChance(left, JoinWhere(parts, Touch)), (first, second) => AreNearlyOne(left, first, second));

    /// <summary>A "The" between two rewritten passages that meets a "the" there does so by chance.</summary>
    private static List<DiffPart> WithoutChance(DiffWord[] left, List<DiffPart> parts) =>
        [.. parts.Where((part, i) => part.Kind != DifferenceKind.Case || !IsWeak(left[part.Block.Left])
            || i == 0 || i == parts.Count - 1 || !Adjoins(parts[i - 1], part) || !Adjoins(part, parts[i + 1]))];

    private static bool Adjoins(DiffPart first, DiffPart second) =>
        (first.Kind == DifferenceKind.Content || second.Kind == DifferenceKind.Content) && first.Block.LeftEnd == second.Block.Left;

    private static List<DiffPart> JoinWhere(List<DiffPart> parts, Func<DiffPart, DiffPart, bool> belong)
    {
        var joined = new List<DiffPart>(parts.Count);
        foreach (var part in parts)
        {
            if (joined.Count > 0 && belong(joined[^1], part))
            {
                joined[^1] = Join(joined[^1], part);
            }
            else
            {
                joined.Add(part);
            }
        }

        return joined;
    }

    private static bool Touch(DiffPart first, DiffPart second) =>
        second.Block.Left == first.Block.LeftEnd && first.Loss == 1 && second.Loss == 1
        && (first.Kind == second.Kind || (IsWords(first) && IsWords(second)));

    private static bool AreNearlyOne(DiffWord[] left, DiffPart first, DiffPart second) =>
        first.Kind == DifferenceKind.Content && second.Kind == DifferenceKind.Content
        && second.Block.Left - first.Block.LeftEnd <= Math.Min(first.Block.Size, second.Block.Size)
        && Array.TrueForAll(left[first.Block.LeftEnd..second.Block.Left], IsWeak);

    private static bool IsWords(DiffPart part) => part.Kind is DifferenceKind.FunctionWord or DifferenceKind.Content;

    private static bool IsWeak(DiffWord word) =>
        word.Class == WordClass.FunctionWord || (word.Class == WordClass.Punctuation && word.Key is not ("." or "?" or "!" or "…"));

    private static DiffPart Join(DiffPart first, DiffPart second) => new(
        (DifferenceKind)Math.Max((int)first.Kind, (int)second.Kind),
        new DiffBlock(
            first.Block.Left,
            second.Block.LeftEnd - first.Block.Left,
            first.Block.Right,
            second.Block.RightEnd - first.Block.Right),
        1);
}
