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

        var found = new Differ().CreateCustomDiffs(
            Lines(left, part.Left, part.LeftCount), Lines(right, part.Right, part.RightCount), ignoreWhiteSpace: false, text => text.Split('\n'));
        blocks.AddRange(found.DiffBlocks.Select(b =>
            new DiffBlock(part.Left + b.DeleteStartA, b.DeleteCountA, part.Right + b.InsertStartB, b.InsertCountB)));
    }

    /// <summary>DiffPlex takes text and a function that cuts it; the words are cut already, so their keys go in as lines.</summary>
    private static string Lines(DiffWord[] words, int start, int count) =>
        string.Join('\n', words.AsSpan(start, count).ToArray().Select(w => w.Key));
}
