using DiffPlex;

namespace Workbench.Divergences;

/// <summary>
/// Finds the blocks in which two runs of words differ, with DiffPlex (Myers' O(ND) algorithm). Its cost grows with the
/// square of the differences, so long runs are first cut at the words that occur once on either side, as patience diff does.
/// </summary>
internal static class BlockFinder
{
    /// <summary>The most words, both sides together, that go to DiffPlex at once.</summary>
    private const int Limit = 4000;

    // DiffPlex takes two texts and a function that cuts them; the words are cut already, so it is given names for them.
    private const string Ours = "ours";
    private const string Theirs = "theirs";

    public static List<DiffBlock> Find(DiffWord[] left, DiffWord[] right)
    {
        var blocks = new List<DiffBlock>();
        var whole = new DiffBlock(0, left.Length, 0, right.Length);
        foreach (var part in left.Length + right.Length > Limit ? UniqueWords.Cut(left, right) : [whole])
        {
            AddBlocks(blocks, left, right, part);
        }

        return blocks;
    }

    private static void AddBlocks(List<DiffBlock> blocks, DiffWord[] left, DiffWord[] right, DiffBlock part)
    {
        if (part.Size == 0)
        {
            return;
        }

        if (part.LeftCount == 0 || part.RightCount == 0 || part.LeftCount + part.RightCount > Limit)
        {
            blocks.Add(part);
            return;
        }

        var (ours, theirs) = (Keys(left, part.Left, part.LeftCount), Keys(right, part.Right, part.RightCount));
        var found = new Differ().CreateCustomDiffs(Ours, Theirs, ignoreWhiteSpace: false, side => side == Ours ? ours : theirs);
        blocks.AddRange(found.DiffBlocks.Select(b =>
            new DiffBlock(part.Left + b.DeleteStartA, b.DeleteCountA, part.Right + b.InsertStartB, b.InsertCountB)));
    }

    private static string[] Keys(DiffWord[] words, int start, int count)
    {
        var keys = new string[count];
        for (var i = 0; i < count; i++)
        {
            keys[i] = words[start + i].Key;
        }

        return keys;
    }
}
