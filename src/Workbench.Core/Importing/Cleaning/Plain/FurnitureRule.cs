using Workbench.Importing.Layouts;

namespace Workbench.Importing.Cleaning.Plain;

/// <summary>
/// Tells what a page or a library put around a text: links, buttons, menus, the lines that say who made the page, the licence of
/// Project Gutenberg.
/// </summary>
internal sealed class FurnitureRule() : PlainRule("furniture", "links, menus, buttons and imprints around the text of a page are told from it")
{
    private const int LongestMenu = 16;
    private const int LongestItem = 60;
    private const int Repeated = 3;
    private const int FewestOfSite = 5;
    private const int Edge = 6;

    protected override Findings Find(PlainBlocks blocks)
    {
        var isFurniture = new bool[blocks.Count];
        var links = MarkLinks(blocks, isFurniture);
        var imprints = MarkImprints(blocks, isFurniture);
        var licences = MarkLicence(blocks, isFurniture);
        if (links >= FewestOfSite)
        {
            MarkRepeated(blocks, isFurniture);
            MarkMenus(blocks, isFurniture);
        }

        var patches = Enumerable.Range(0, blocks.Count).Where(i => isFurniture[i] && !blocks.IsMarked(i)).Select(i => Marked(blocks, i, $"{Mark.Furniture}")).ToList();
        return new Findings(patches, links + imprints + licences > 0);
    }

    private static int MarkLinks(PlainBlocks blocks, bool[] isFurniture)
    {
        var (words, found) = (0, 0);
        for (var i = 0; i < blocks.Count; i++)
        {
            var look = PageWords.LookOf(blocks[i].Span);
            var atEdge = i < Edge || i >= blocks.Count - Edge;
            isFurniture[i] = look == PageLook.Link || (look == PageLook.Bar && atEdge) || look == PageLook.Button;
            words += look == PageLook.Button ? 1 : 0;
            found += isFurniture[i] ? 1 : 0;
        }

        // A few words that buttons bear may be the text's own.
        for (var i = 0; i < blocks.Count && words < FewestOfSite; i++)
        {
            if (isFurniture[i] && PageWords.LookOf(blocks[i].Span) == PageLook.Button)
            {
                (isFurniture[i], found) = (false, found - 1);
            }
        }

        return found;
    }

    private static int MarkImprints(PlainBlocks blocks, bool[] isFurniture)
    {
        var found = 0;
        for (var i = 0; i < blocks.Count; i++)
        {
            var beside = (i > 0 && PageWords.IsImprint(blocks[i - 1].Span)) || (i + 1 < blocks.Count && PageWords.IsImprint(blocks[i + 1].Span));
            if (beside && PageWords.IsOfPage(blocks[i].Span))
            {
                isFurniture[i] = true;
                found++;
            }
        }

        return found;
    }

    private static int MarkLicence(PlainBlocks blocks, bool[] isFurniture)
    {
        var found = 0;
        for (var i = 0; i < blocks.Count; i++)
        {
            if (PageWords.OpensBook(blocks[i].Span))
            {
                Array.Fill(isFurniture, true, 0, i + 1 < blocks.Count && PageWords.NamesMakers(blocks[i + 1].Span) ? i + 2 : i + 1);
                found++;
            }
            else if (PageWords.ClosesBook(blocks[i].Span))
            {
                Array.Fill(isFurniture, true, i, blocks.Count - i);
                return found + 1;
            }
        }

        return found;
    }

    // What stands on the page again and again is no part of a text, hashtags neither.
    private static void MarkRepeated(PlainBlocks blocks, bool[] isFurniture)
    {
        var counts = Enumerable.Range(0, blocks.Count).Where(i => IsItem(blocks, i)).Select(i => blocks[i].ToString()).CountBy(text => text, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        for (var i = 0; i < blocks.Count; i++)
        {
            isFurniture[i] |= IsItem(blocks, i) && (blocks[i].Span is ['#', not ' ', ..] || (counts[blocks[i].ToString()] >= Repeated && !BlockLook.IsDate(blocks[i].Span)));
        }
    }

    /// <summary>Short lines between furniture on both sides, or before the first.</summary>
    private static void MarkMenus(PlainBlocks blocks, bool[] isFurniture)
    {
        for (var start = 0; start < blocks.Count; start++)
        {
            var end = start;
            while (end < blocks.Count && !isFurniture[end] && IsItem(blocks, end))
            {
                end++;
            }

            var (opens, closes) = (start == 0 || isFurniture[start - 1], end < blocks.Count && isFurniture[end]);
            if (end > start && end - start <= LongestMenu && opens && (closes || end == blocks.Count))
            {
                Array.Fill(isFurniture, true, start, end - start);
            }

            start = Math.Max(start, end);
        }
    }

    private static bool IsItem(PlainBlocks blocks, int i) =>
        blocks[i].Length <= LongestItem && LineLook.HeadingMarks(blocks[i].Span) == 0 && (!LineLook.EndsSentence(blocks[i].Span) || blocks[i].Span.EndsWith("**"));
}
