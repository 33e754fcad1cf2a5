using System.Collections.Immutable;

namespace Workbench.Importing.Cleaning.Scans;

/// <summary>Cuts the running text of a scan into its blocks: contents, headings, paragraphs, notes, and what is none of them.</summary>
internal sealed class VolumeOutline
{
    private const double Short = 0.86;

    private static readonly System.Buffers.SearchValues<char> Ornaments = System.Buffers.SearchValues.Create("*#@_~=+•◊&");

    private readonly BodyLines lines;
    private readonly List<(int Line, int Number)> notes;
    private readonly LineRole[] roles;
    private readonly SortedDictionary<int, TextBlock> blocks = [];
    private readonly TypeSizes sizes;

    public VolumeOutline(ScanText scan)
    {
        lines = new BodyLines(scan);
        notes = NumberedNotes.Find(scan);
        roles = new LineRole[lines.Count];
        sizes = new TypeSizes([.. Enumerable.Range(0, lines.Count).Select(lines.Printed)]);
    }

    /// <summary>All lines of the running text in blocks, in order.</summary>
    public IReadOnlyCollection<TextBlock> Blocks()
    {
        var contents = PlaceContents();
        var headings = new Headings(lines, contents).Find(i => roles[i] == LineRole.Text);
        headings.ForEach(Place);
        PlaceNotes(headings);
        PlaceSeparators();
        PlacePieceEnds(headings);
        PlaceParagraphs();
        return blocks.Values;
    }

    private void Place(TextBlock block)
    {
        blocks[block.First] = block;
        Array.Fill(roles, block.Role, block.First, block.Count);
    }

    private ImmutableArray<ContentsEntry> PlaceContents()
    {
        if (ContentsTable.Find(lines) is not var (heading, entries))
        {
            return [];
        }

        for (var i = 0; i < heading; i++)
        {
            Place(new TextBlock(i, 1, LineRole.Furniture));
        }

        Place(new TextBlock(heading, 1, LineRole.Heading, 1));
        foreach (var entry in entries)
        {
            Place(new TextBlock(entry.First, entry.Count, LineRole.Contents));
        }

        return [.. entries.Where(entry => entry.Title.Length > 0)];
    }

    private void PlaceNotes(List<TextBlock> headings)
    {
        for (var n = 0; n < notes.Count; n++)
        {
            var end = n + 1 < notes.Count ? notes[n + 1].Line : EndOfNotes(headings, notes[n].Line);
            Place(new TextBlock(notes[n].Line, end - notes[n].Line, LineRole.Note));
        }
    }

    private int EndOfNotes(List<TextBlock> headings, int last)
    {
        var next = headings.Find(heading => heading.First > last);
        return next.Count > 0 ? next.First : lines.Count;
    }

    private void PlaceSeparators()
    {
        for (var i = 0; i < lines.Count; i++)
        {
            var end = i;
            while (end < lines.Count && roles[end] == LineRole.Text && IsSeparator(lines[end]))
            {
                end++;
            }

            if (end > i)
            {
                Place(new TextBlock(i, end - i, LineRole.Furniture));
                i = end;
            }
        }
    }

    // Asterisks and rubbish; a row of dots is something left out.
    private static bool IsSeparator(string line) => line.AsSpan().ContainsAny(Ornaments) && line.Count(char.IsLetterOrDigit) <= 1;

    private void PlacePieceEnds(List<TextBlock> headings)
    {
        var ends = new PieceEnds(lines, i => lines.Printed(i).Width < Short * sizes.Body);
        var after = headings.Where(heading => lines.StartsPage(heading.First)).Select(heading => heading.First).Append(lines.Count);
        foreach (var end in after)
        {
            var last = end;
            while (last > 0 && roles[last - 1] == LineRole.Furniture)
            {
                last--;
            }

            var first = last;
            while (first > 0 && roles[first - 1] == LineRole.Text)
            {
                first--;
            }

            foreach (var block in ends.Find(first, last, first > 0 && roles[first - 1] == LineRole.Heading).ToList())
            {
                Place(block);
            }
        }
    }

    private void PlaceParagraphs()
    {
        int[] text = [.. Enumerable.Range(0, lines.Count).Where(i => roles[i] == LineRole.Text)];
        var ends = new ParagraphEnds([.. text.Select(lines.Printed)]);
        for (var start = 0; start < text.Length;)
        {
            var end = start + 1;
            while (end < text.Length && text[end] == text[end - 1] + 1 && !lines.StandsApart(text[end]) && !ends.IsEnd(start, end - 1))
            {
                end++;
            }

            Place(new TextBlock(text[start], end - start, LineRole.Text));
            start = end;
        }
    }
}
