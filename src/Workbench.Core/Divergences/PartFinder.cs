namespace Workbench.Divergences;

/// <summary>Says of each block, and of each pair of words matched in spite of case or typography, in what it differs.</summary>
internal sealed class PartFinder(DiffWord[] left, DiffWord[] right)
{
    private readonly List<DiffPart> parts = [];

    public List<DiffPart> Find(List<DiffBlock> blocks)
    {
        var (doneLeft, doneRight) = (0, 0);
        foreach (var block in blocks)
        {
            AddMatched(doneLeft, doneRight, block.Left - doneLeft);
            AddBlock(block);
            (doneLeft, doneRight) = (block.LeftEnd, block.RightEnd);
        }

        AddMatched(doneLeft, doneRight, left.Length - doneLeft);
        return parts;
    }

    private void AddMatched(int atLeft, int atRight, int count)
    {
        for (var i = 0; i < count; i++)
        {
            var (l, r) = (left[atLeft + i].Text, right[atRight + i].Text);
            if (!string.Equals(l, r, StringComparison.Ordinal))
            {
                parts.Add(new DiffPart(Slight(l, r), new DiffBlock(atLeft + i, 1, atRight + i, 1), DiffPart.SlightLoss));
            }
        }
    }

    /// <summary>Words with one key differ in case, in ё for е, or in the form of a mark.</summary>
    private static DifferenceKind Slight(string left, string right) =>
        string.Equals(left, right, StringComparison.OrdinalIgnoreCase) ? DifferenceKind.Case
        : left.Contains('ё', StringComparison.OrdinalIgnoreCase) != right.Contains('ё', StringComparison.OrdinalIgnoreCase) ? DifferenceKind.Spelling
        : DifferenceKind.Punctuation;

    private void AddBlock(DiffBlock block)
    {
        if (block.LeftCount == 0 || block.RightCount == 0)
        {
            AddWhole(block);
            return;
        }

        if (SpellingVariants.SameWhenJoined(Keys(left, block.Left, block.LeftCount), Keys(right, block.Right, block.RightCount)))
        {
            parts.Add(new DiffPart(DifferenceKind.Spelling, block, DiffPart.SlightLoss));
            return;
        }

        if (block.LeftCount == block.RightCount)
        {
            AddPairs(block);
            return;
        }

        AddUneven(block);
    }

    private void AddPairs(DiffBlock block)
    {
        for (var i = 0; i < block.LeftCount; i++)
        {
            AddPair(block.Left + i, block.Right + i);
        }
    }

    /// <summary>With more words on one side, variant spellings are paired off at either end and the rest is one difference.</summary>
    private void AddUneven(DiffBlock block)
    {
        var (head, tail, most) = (0, 0, Math.Min(block.LeftCount, block.RightCount));
        while (head < most && IsVariant(block.Left + head, block.Right + head))
        {
            AddPair(block.Left + head, block.Right + head++);
        }

        while (tail < most - head && IsVariant(block.LeftEnd - 1 - tail, block.RightEnd - 1 - tail))
        {
            tail++;
        }

        AddWhole(new DiffBlock(block.Left + head, block.LeftCount - head - tail, block.Right + head, block.RightCount - head - tail));
        for (var i = tail; i > 0; i--)
        {
            AddPair(block.LeftEnd - i, block.RightEnd - i);
        }
    }

    private void AddPair(int l, int r)
    {
        var block = new DiffBlock(l, 1, r, 1);
        if (IsVariant(l, r))
        {
            parts.Add(new DiffPart(DifferenceKind.Spelling, block, DiffPart.SlightLoss));
        }
        else
        {
            AddWhole(block);
        }
    }

    private bool IsVariant(int l, int r) => SpellingVariants.AreSame(left[l], right[r]);

    private void AddWhole(DiffBlock block)
    {
        var heaviest = left.AsSpan(block.Left, block.LeftCount).ToArray().Concat(right.AsSpan(block.Right, block.RightCount).ToArray())
            .Max(w => w.Class);
        parts.Add(new DiffPart(KindOf(heaviest), block, 1));
    }

    private static DifferenceKind KindOf(WordClass heaviest) => heaviest switch
    {
        WordClass.Punctuation => DifferenceKind.Punctuation,
        WordClass.FunctionWord => DifferenceKind.FunctionWord,
        WordClass.Number => DifferenceKind.Number,
        _ => DifferenceKind.Content,
    };

    private static IEnumerable<string> Keys(DiffWord[] words, int start, int count) => words.Skip(start).Take(count).Select(w => w.Key);
}
