using Workbench.Importing.Layouts;

namespace Workbench.Importing.Cleaning.Plain;

/// <summary>
/// Finds the titles of pieces in a text that marks none: lines that stand alone before running text and are no sentence. Signatures,
/// dates, addresses and greetings look alike and are none.
/// </summary>
internal sealed class HeadingRule() : PlainRule("headings", "lines that stand alone before running text and are no sentence are headings")
{
    private const int Fewest = 3;
    private const double Most = 0.5;
    private const int MostBeforeProse = 3;

    protected override Findings Find(PlainBlocks blocks)
    {
        if (blocks.Count < Fewest || HasHeadings(blocks))
        {
            return Findings.None;
        }

        var patches = new List<Patch>();
        var (found, questions) = (0, Enumerable.Range(0, blocks.Count).Count(i => BlockLook.IsQuestion(blocks[i].Span) && BlockLook.IsTitle(blocks[i].Span)));
        for (var i = 0; i < blocks.Count; i++)
        {
            // One question may be a title; several are what is asked.
            if (!MayOpen(blocks, i) || (questions > 1 && BlockLook.IsQuestion(blocks[i].Span)))
            {
                continue;
            }

            var end = EndOf(blocks, i);
            var titles = Titles(blocks, i, end);
            for (var n = 0; n < titles.Count; n++)
            {
                AddTitle(blocks, titles[n], n + 1, patches);
            }

            found += titles.Count;
            i = Math.Max(i, end - 1);
        }

        return new Findings(patches, found > 0 && found <= Math.Max(1, Most * blocks.Count));
    }

    // A text that marks its headings, or names them chapters, has them already.
    private static bool HasHeadings(PlainBlocks blocks)
    {
        var ranked = 0;
        for (var i = 0; i < blocks.Count; i++)
        {
            var text = blocks[i].Span;
            if (LineLook.HeadingMarks(text) > 0 || (text.Length <= 80 && HeadingWords.Rank(text.ToString()) > 0 && ++ranked > 1))
            {
                return true;
            }
        }

        return false;
    }

    private static bool MayOpen(PlainBlocks blocks, int i) =>
        !blocks.IsMarked(i) && (BlockLook.IsTitle(blocks[i].Span) || BlockLook.IsNumber(blocks[i].Span)) && blocks.LineCount(i) <= 2
        && (i == 0 || blocks.IsMarked(i - 1) || LineLook.EndsSentence(blocks[i - 1].Span) || BlockLook.IsName(blocks[i - 1].Span));

    /// <summary>Behind the short lines that begin here: titles, dates, an address.</summary>
    private static int EndOf(PlainBlocks blocks, int i)
    {
        var end = i + 1;
        while (end < blocks.Count && !blocks.IsMarked(end) && !BlockLook.IsProse(blocks[end].Span) && (IsShort(blocks[end].Span) || ContinuesLine(blocks, end)))
        {
            end++;
        }

        return end;
    }

    private static bool IsShort(ReadOnlySpan<char> text) =>
        BlockLook.IsTitle(text) || BlockLook.IsNumber(text) || BlockLook.IsDate(text) || BlockLook.IsSalutation(text) || BlockLook.IsAddress(text) || text is [.., ':'] && text.Length < 90;

    /// <summary>Which of the short lines are titles; those before nothing that they could be the title of are signatures.</summary>
    private static List<int> Titles(PlainBlocks blocks, int start, int end)
    {
        var opens = end < blocks.Count && (!blocks.IsMarked(end) || blocks.MarkOf(end) == Mark.Quotation || start == 0) && (start == 0 || IsBeforeProse(blocks, end));
        if (!opens)
        {
            return [];
        }

        var first = start;
        while (start > 0 && first + 1 < end && BlockLook.IsName(blocks[first].Span) && !BlockLook.IsNumber(blocks[first].Span))
        {
            first++;
        }

        var text = blocks[first].Span;
        var isOther = BlockLook.IsAddress(text) || BlockLook.IsSalutation(text) || BlockLook.IsDate(text) || (start > 0 && BlockLook.IsName(text) && !blocks.IsMarked(start - 1));
        if (isOther && !BlockLook.IsNumber(text))
        {
            return [];
        }

        var next = first + 1;
        while (next < end && ContinuesLine(blocks, next))
        {
            next++;
        }

        var takesNext = next < end && (BlockLook.IsNumber(text) || (start == 0 && BlockLook.IsTitle(blocks[next].Span) && !BlockLook.IsName(blocks[next].Span) && !BlockLook.IsAddress(blocks[next].Span)));
        return takesNext ? [first, next] : [first];
    }

    // What closes a letter stands before a date and where it was printed, and no more.
    private static bool IsBeforeProse(PlainBlocks blocks, int end) =>
        Enumerable.Range(end, Math.Min(MostBeforeProse, blocks.Count - end)).Any(i => BlockLook.IsProse(blocks[i].Span));

    // Without a blank line between, and in small letters.
    private static bool ContinuesLine(PlainBlocks blocks, int i) =>
        blocks.Plan.Kind == LayoutKind.OnePerLine && blocks.IsSpaced && !blocks.StandsApart(i) && LineLook.StartsLowerCase(blocks[i].Span) && !LineLook.EndsSentence(blocks[i].Span);

    private void AddTitle(PlainBlocks blocks, int block, int level, List<Patch> patches)
    {
        patches.Add(Marked(blocks, block, $"{Mark.Heading}{level}"));
        for (var next = block + 1; next < blocks.Count && ContinuesLine(blocks, next); next++)
        {
            patches.Add(Between(blocks.EndOf(next - 1), blocks.PlaceOf(next), " "));
        }
    }
}
