using Workbench.Importing.Layouts;

namespace Workbench.Importing.Cleaning.Plain;

/// <summary>
/// Joins sentences that blank lines or a page number break in two, in a text of hard-wrapped lines, and parts headings that stand in
/// two lines with a blank one between from the text after them.
/// </summary>
internal sealed class PageBreakRule() : PlainRule("page-breaks", "sentences that the end of a page broke in two are joined, a lone page number between taken out")
{
    private const double Full = 0.7;
    private const double Short = 0.75;

    protected override Findings Find(PlainBlocks blocks)
    {
        var patches = new List<Patch>();
        for (var i = 0; i + 1 < blocks.Count && blocks.Plan.Kind == LayoutKind.HardWrapped; i++)
        {
            var next = i + 2 < blocks.Count && IsPageNumber(blocks[i + 1].Span) ? i + 2 : i + 1;
            if (!blocks.StandsApart(i + 1))
            {
                continue;
            }

            if (BreaksHeading(blocks, i, next))
            {
                AddHeading(blocks, i, next, patches);
            }
            else if (BreaksSentence(blocks, i, next))
            {
                patches.Add(Between(blocks.EndOf(i), blocks.PlaceOf(next), "\n"));
            }
        }

        return new Findings(patches, patches.Count > 0);
    }

    private static bool IsPageNumber(ReadOnlySpan<char> text) => text.Length <= 6 && text.Trim("-–— ") is { Length: > 0 and <= 4 } number && number.IndexOfAnyExceptInRange('0', '9') < 0;

    private static bool BreaksSentence(PlainBlocks blocks, int i, int next)
    {
        var line = blocks.Line(i, blocks.LineCount(i) - 1);
        var rest = blocks[next].Span;
        var isBroken = line is [.., var letter, '-'] && char.IsLetter(letter) && char.IsLetter(rest[0]);
        return line.Length >= Full * blocks.Plan.Width && !LineLook.EndsSentence(line) && (isBroken || LineLook.StartsLowerCase(rest));
    }

    // A short line alone, and a short one in small letters that goes on with it.
    private static bool BreaksHeading(PlainBlocks blocks, int i, int next)
    {
        var line = blocks.Line(i, blocks.LineCount(i) - 1);
        var first = blocks.Line(next, 0);
        return next == i + 1 && blocks.LineCount(i) <= 2 && char.IsUpper(blocks[i].Span[0]) && !LineLook.EndsSentence(line) && line[^1] != ','
            && LineLook.StartsLowerCase(first) && first.Length < Short * blocks.Plan.Width && !LineLook.EndsSentence(first)
            && (blocks.LineCount(next) == 1 || !LineLook.StartsLowerCase(blocks.Line(next, 1)));
    }

    private void AddHeading(PlainBlocks blocks, int i, int next, List<Patch> patches)
    {
        patches.Add(Between(blocks.EndOf(i), blocks.PlaceOf(next), " "));
        if (blocks.LineCount(next) > 1)
        {
            patches.Add(Between(blocks.EndOfLine(next, 0), blocks.PlaceOfLine(next, 1), "\n\n"));
        }
    }
}
