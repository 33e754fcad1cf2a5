using System.Collections.Immutable;

namespace Workbench.Importing.Notes;

/// <summary>
/// Finds the notes of a text that marks them by figures or asterisks only: blocks that open with the mark, and the same mark in the
/// words before them. Numbers may begin anew with every chapter.
/// </summary>
internal static class NoteFinder
{
    private const double LeastTied = 0.6;
    private const int FewestNumbered = 2;

    /// <param name="isOpen">Whether a block may be a note or hold an anchor.</param>
    public static List<FoundNote> Find(IReadOnlyList<ReadOnlyMemory<char>> blocks, Func<int, bool> isOpen)
    {
        var openings = new List<(int Block, NoteSign Sign)>();
        for (var i = 1; i < blocks.Count; i++)
        {
            if (NoteSigns.Opening(blocks[i].Span) is { } sign && isOpen(i))
            {
                openings.Add((i, sign));
            }
        }

        if (openings.Count == 0)
        {
            return [];
        }

        var anchors = Anchors(blocks, openings, isOpen);
        return [.. openings.GroupBy(opening => opening.Sign.Style)
            .SelectMany(style => OfStyle(style.Key, [.. style], anchors, blocks.Count, isOpen))
            .OrderBy(note => note.Block)];
    }

    private static List<(int Block, NoteSign Sign)> Anchors(IReadOnlyList<ReadOnlyMemory<char>> blocks, List<(int Block, NoteSign Sign)> openings, Func<int, bool> isOpen)
    {
        var wanted = openings.Select(opening => (opening.Sign.Style, opening.Sign.Label)).ToHashSet();
        var anchors = new List<(int, NoteSign)>();
        for (var i = 0; i < openings[^1].Block; i++)
        {
            foreach (var sign in isOpen(i) ? NoteSigns.In(blocks[i].Span) : [])
            {
                if (wanted.Contains((sign.Style, sign.Label)))
                {
                    anchors.Add((i, sign));
                }
            }
        }

        return anchors;
    }

    private static List<FoundNote> OfStyle(NoteStyle style, List<(int Block, NoteSign Sign)> openings, List<(int Block, NoteSign Sign)> anchors, int blocks, Func<int, bool> isOpen)
    {
        if (style == NoteStyle.Number)
        {
            return Closing(openings, [.. anchors.Where(anchor => anchor.Sign.Style == style)], blocks, isOpen);
        }

        var found = openings.GroupBy(opening => opening.Sign.Label, StringComparer.Ordinal)
            .SelectMany(label => OfLabel([.. label], [.. anchors.Where(anchor => anchor.Sign.Style == style && anchor.Sign.Label == label.Key)])).ToList();
        return style == NoteStyle.Bracket || found.Count >= LeastTied * openings.Count ? found : [];
    }

    /// <summary>The notes of one label, each with the anchors since the one before; where notes of several chapters stand together, one each.</summary>
    private static IEnumerable<FoundNote> OfLabel(List<(int Block, NoteSign Sign)> openings, List<(int Block, NoteSign Sign)> anchors)
    {
        var since = openings.Select((opening, n) => anchors.Where(anchor => anchor.Block < opening.Block && (n == 0 || anchor.Block >= openings[n - 1].Block)).ToImmutableArray()).ToList();
        if (openings.Count > 1 && since.Skip(1).Any(found => found.IsEmpty) && since[0].Length > 1)
        {
            since = [.. openings.Select((opening, n) => anchors.Where(anchor => anchor.Block < opening.Block).Skip(n).Take(1).ToImmutableArray())];
        }

        // Asterisks stand at the foot of the page: the nearest is meant.
        var isStar = openings[0].Sign.Style == NoteStyle.Star;
        return openings.Zip(since).Where(pair => !pair.Second.IsEmpty)
            .Select(pair => new FoundNote(pair.First.Block, pair.First.Sign, isStar ? [pair.Second[^1]] : pair.Second));
    }

    /// <summary>Notes numbered from one that close the text, when each has its number in the words, in rising order.</summary>
    private static List<FoundNote> Closing(List<(int Block, NoteSign Sign)> openings, List<(int Block, NoteSign Sign)> anchors, int blocks, Func<int, bool> isOpen)
    {
        var end = blocks - 1;
        while (end > 0 && !isOpen(end))
        {
            end--;
        }

        var first = openings.Count;
        for (var block = end; first > 0 && openings[first - 1].Block == block; block--)
        {
            first--;
        }

        var (notes, from) = (new List<FoundNote>(), 0);
        foreach (var (block, sign) in openings[first..])
        {
            var at = anchors.FindIndex(from, anchor => anchor.Sign.Label == sign.Label && anchor.Block < openings[first].Block);
            if (at < 0 || sign.Label != (notes.Count + 1).ToString(System.Globalization.CultureInfo.InvariantCulture))
            {
                return [];
            }

            notes.Add(new FoundNote(block, sign, [anchors[at]]));
            from = at + 1;
        }

        return notes.Count >= FewestNumbered ? notes : [];
    }
}
