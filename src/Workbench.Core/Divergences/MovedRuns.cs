namespace Workbench.Divergences;

/// <summary>Finds, among the words that differ, runs that the other side has too, but in another place. Linear in the words for usual texts.</summary>
internal sealed class MovedRuns(DiffWord[] left, DiffWord[] right)
{
    private const int ShortestRun = 3;
    private const int LeastContent = 2;

    /// <summary>A phrase that stands more often moves nowhere.</summary>
    private const int MostPlaces = 8;

    private readonly bool[] isLeft = new bool[left.Length];
    private readonly bool[] isRight = new bool[right.Length];

    /// <summary>The parts with what was moved cut out of them and told as parts of its own.</summary>
    public List<DiffPart> Split(List<DiffPart> parts)
    {
        var open = parts.Where(IsOpen).ToList();
        foreach (var block in open.Select(p => p.Block))
        {
            isLeft.AsSpan(block.Left, block.LeftCount).Fill(true);
            isRight.AsSpan(block.Right, block.RightCount).Fill(true);
        }

        var moves = Find();
        return moves.Count == 0
            ? parts
            : [.. parts.SelectMany(p => IsOpen(p) ? Pieces(p, moves) : [p]), .. moves.Select(m => new DiffPart(DifferenceKind.Moved, m, 1))];
    }

    private static bool IsOpen(DiffPart part) => part.Loss == 1 && part.Kind is DifferenceKind.Content or DifferenceKind.FunctionWord;

    private List<DiffBlock> Find()
    {
        var places = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        foreach (var l in Enumerable.Range(0, left.Length).Where(l => Opens(left, isLeft, l)))
        {
            (places.TryGetValue(Key(left, l), out var known) ? known : places[Key(left, l)] = []).Add(l);
        }

        var moves = new List<DiffBlock>();
        for (var r = 0; r < right.Length; r++)
        {
            if (Opens(right, isRight, r) && places.TryGetValue(Key(right, r), out var starts) && starts.Count <= MostPlaces && Longest(starts, r) is { } move)
            {
                moves.Add(move);
                isLeft.AsSpan(move.Left, move.LeftCount).Clear();
                isRight.AsSpan(move.Right, move.RightCount).Clear();
                r = move.RightEnd - 1;
            }
        }

        return moves;
    }

    private DiffBlock? Longest(List<int> starts, int r)
    {
        DiffBlock? best = null;
        foreach (var l in starts)
        {
            var length = 0;
            while (l + length < left.Length && r + length < right.Length && isLeft[l + length] && isRight[r + length]
                && string.Equals(left[l + length].Key, right[r + length].Key, StringComparison.Ordinal))
            {
                length++;
            }

            if (length >= ShortestRun && length > (best?.LeftCount ?? 0) && left.AsSpan(l, length).ToArray().Count(w => w.Class >= WordClass.Content) >= LeastContent)
            {
                best = new DiffBlock(l, length, r, length);
            }
        }

        return best;
    }

    private static bool Opens(DiffWord[] words, bool[] open, int at) =>
        at + ShortestRun <= words.Length && !open.AsSpan(at, ShortestRun).Contains(false) && words[at].Class != WordClass.Punctuation;

    private static string Key(DiffWord[] words, int at) => $"{words[at].Key}\n{words[at + 1].Key}\n{words[at + 2].Key}";

    /// <summary>What is left of a part on either side, the first piece with the first, and so on.</summary>
    private static IEnumerable<DiffPart> Pieces(DiffPart part, List<DiffBlock> moves)
    {
        var lefts = Rest(part.Block.Left, part.Block.LeftEnd, moves.Select(m => (m.Left, m.LeftEnd)));
        var rights = Rest(part.Block.Right, part.Block.RightEnd, moves.Select(m => (m.Right, m.RightEnd)));
        for (var i = 0; i < Math.Max(lefts.Count, rights.Count); i++)
        {
            var l = i < lefts.Count ? lefts[i] : (Start: part.Block.LeftEnd, Count: 0);
            var r = i < rights.Count ? rights[i] : (Start: part.Block.RightEnd, Count: 0);
            yield return part with { Block = new DiffBlock(l.Start, l.Count, r.Start, r.Count) };
        }
    }

    private static List<(int Start, int Count)> Rest(int start, int end, IEnumerable<(int Start, int End)> taken)
    {
        var rest = new List<(int, int)>();
        foreach (var (from, to) in taken.Where(t => t.Start >= start && t.End <= end).Order())
        {
            if (from > start)
            {
                rest.Add((start, from - start));
            }

            start = to;
        }

        if (end > start)
        {
            rest.Add((start, end - start));
        }

        return rest;
    }
}
