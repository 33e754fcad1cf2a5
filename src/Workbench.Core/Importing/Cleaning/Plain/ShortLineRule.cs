using Workbench.Importing.Layouts;

namespace Workbench.Importing.Cleaning.Plain;

/// <summary>Keeps lines apart that are short on purpose, in a text of hard-wrapped lines: an address, a signature, verse, what is said of the page.</summary>
internal sealed class ShortLineRule() : PlainRule("short-lines", "lines that are short on purpose stay lines: addresses, signatures, verse")
{
    private const double Room = 0.8;

    protected override Findings Find(PlainBlocks blocks)
    {
        var patches = new List<Patch>();
        for (var i = 0; i < blocks.Count && blocks.Plan.Kind is LayoutKind.HardWrapped or LayoutKind.BlankLines; i++)
        {
            var lines = blocks.LineCount(i) > 1 && IsOfPage(blocks, i) ? blocks.LineCount(i) : blocks.Plan.Kind == LayoutKind.HardWrapped ? Lines(blocks, i) : 0;
            for (var line = 1; line < lines; line++)
            {
                patches.Add(Between(blocks.EndOfLine(i, line - 1), blocks.PlaceOfLine(i, line), "\n\n"));
            }
        }

        return new Findings(patches, patches.Count > 0);
    }

    private static int Lines(PlainBlocks blocks, int block) => IsOfShortLines(blocks, block) ? blocks.LineCount(block) : OpensWithTitle(blocks, block) ? 2 : 0;

    // Each says something of the page or leads away from it.
    private static bool IsOfPage(PlainBlocks blocks, int block) =>
        Enumerable.Range(0, blocks.LineCount(block)).All(line => PageWords.IsImprint(blocks.Line(block, line)) || PageWords.LookOf(blocks.Line(block, line)) is PageLook.Link or PageLook.Bar);

    private static bool IsOfShortLines(PlainBlocks blocks, int block)
    {
        // A title in capitals is broken for its looks.
        for (var line = 1; line < blocks.LineCount(block); line++)
        {
            if (!IsShort(blocks, block, line - 1) || LineLook.IsInCapitals(blocks[block].Span))
            {
                return false;
            }
        }

        return blocks.LineCount(block) > 1;
    }

    // A heading that no blank line parts from the text under it.
    private static bool OpensWithTitle(PlainBlocks blocks, int block) =>
        blocks.LineCount(block) > 1 && BlockLook.IsTitle(blocks.Line(block, 0)) && IsShort(blocks, block, 0) && !LineLook.IsInCapitals(blocks[block].Span);

    // It would have taken the next line's first word.
    private static bool IsShort(PlainBlocks blocks, int block, int line)
    {
        var next = blocks.Line(block, line + 1);
        var word = next.IndexOf(' ') is >= 0 and var space ? space : next.Length;
        return blocks.Line(block, line).Length + 1 + word < Room * blocks.Plan.Width && !LineLook.StartsLowerCase(next) && blocks.Line(block, line)[^1] != '-';
    }
}
