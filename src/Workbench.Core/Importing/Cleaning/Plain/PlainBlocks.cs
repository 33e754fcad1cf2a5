using Workbench.Importing.Layouts;

namespace Workbench.Importing.Cleaning.Plain;

/// <summary>The blocks of lines that a text without pages will be read in, as the rules so far left it.</summary>
internal sealed class PlainBlocks : IReadOnlyList<ReadOnlyMemory<char>>
{
    private readonly CleanedText cleaned;
    private readonly List<SourceLine> lines;
    private readonly List<LineBlock> blocks;

    public PlainBlocks(CleanedText cleaned, UnitLayout layout)
    {
        this.cleaned = cleaned;
        lines = SourceLine.Of(cleaned.Text);
        Plan = LayoutJudge.Choose(cleaned.Text, lines, layout);
        blocks = new LineBlocks(cleaned.Text, lines, Plan).Cut();
    }

    public LayoutPlan Plan { get; }

    /// <summary>All that reading its units needs but the characters.</summary>
    public PlainOutline Outline() => PlainOutline.Of(cleaned.Text, lines, blocks, Plan);

    public int Count => blocks.Count;

    /// <summary>Whether blank lines part most of the lines: then lines without one between belong together.</summary>
    public bool IsSpaced => lines.Count(line => line.AfterBlank) * 2 > lines.Count;

    /// <summary>The words of a block, its lines as they stand, without the mark before them.</summary>
    public ReadOnlyMemory<char> this[int block]
    {
        get
        {
            var (first, last) = (lines[blocks[block].First], lines[blocks[block].First + blocks[block].Count - 1]);
            var text = cleaned.Text.AsMemory(first.Start, last.Start + last.Length - first.Start);
            return text[MarkLength(text.Span)..];
        }
    }

    /// <summary>The mark that opens a block; a space where there is none.</summary>
    public char MarkOf(int block) => cleaned.Text[lines[blocks[block].First].Start] is var first && Mark.All.Contains(first) ? first : ' ';

    public bool IsMarked(int block) => MarkOf(block) != ' ';

    public int LineCount(int block) => blocks[block].Count;

    /// <summary>A line of a block.</summary>
    public ReadOnlySpan<char> Line(int block, int line) => lines[blocks[block].First + line].In(cleaned.Text);

    /// <summary>Whether a blank line is before a block.</summary>
    public bool StandsApart(int block) => lines[blocks[block].First].AfterBlank;

    /// <summary>The place in the source of a block's first character.</summary>
    public int PlaceOf(int block) => PlaceOfLine(block, 0);

    public int PlaceOfLine(int block, int line) => cleaned.SourcePlace(lines[blocks[block].First + line].Start);

    /// <summary>The place in the source behind a line of a block.</summary>
    public int EndOfLine(int block, int line) => cleaned.SourcePlace(lines[blocks[block].First + line].Start + lines[blocks[block].First + line].Length - 1) + 1;

    public int EndOf(int block) => EndOfLine(block, blocks[block].Count - 1);

    /// <summary>The place in the source of a stretch of a block's words; null where repairs have changed it.</summary>
    public int? PlaceIn(int block, int start, int length)
    {
        var from = lines[blocks[block].First].Start + (IsMarked(block) ? MarkLength(cleaned.Text.AsSpan(lines[blocks[block].First].Start)) : 0) + start;
        var place = cleaned.SourcePlace(from);
        return cleaned.SourcePlace(from + length - 1) == place + length - 1 ? place : null;
    }

    public IEnumerator<ReadOnlyMemory<char>> GetEnumerator() => Enumerable.Range(0, Count).Select(block => this[block]).GetEnumerator();

    System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();

    private static int MarkLength(ReadOnlySpan<char> text) => text[0] switch
    {
        Mark.Heading => 2,
        Mark.NoteText when text.Length > 1 && text[1] == Mark.Key => text.IndexOf(Mark.NoteEnd) + 1,
        var first => Mark.All.Contains(first) ? 1 : 0,
    };
}
