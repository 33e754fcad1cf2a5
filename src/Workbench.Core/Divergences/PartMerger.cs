namespace Workbench.Divergences;

/// <summary>
/// Joins differences of sense that only a few weak words divide, so that a sentence rendered anew is marked as a whole
/// and not word by word round every "the".
/// </summary>
internal static class PartMerger
{
    public static List<DiffPart> Merge(DiffWord[] left, List<DiffPart> parts)
    {
        var merged = new List<DiffPart>(parts.Count);
        foreach (var part in parts)
        {
            if (merged.Count > 0 && Belong(left, merged[^1], part))
            {
                merged[^1] = Join(merged[^1], part);
            }
            else
            {
                merged.Add(part);
            }
        }

        return merged;
    }

    private static bool Belong(DiffWord[] left, DiffPart first, DiffPart second)
    {
        var gap = second.Block.Left - first.Block.LeftEnd;
        if (gap == 0 && second.Block.Right == first.Block.RightEnd)
        {
            return first.Loss == 1 && second.Loss == 1 && (first.Kind == second.Kind || (IsWords(first) && IsWords(second)));
        }

        return first.Kind == DifferenceKind.Content && second.Kind == DifferenceKind.Content
            && gap <= Math.Min(first.Block.Size, second.Block.Size)
            && Array.TrueForAll(left[first.Block.LeftEnd..second.Block.Left], IsWeak);
    }

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
