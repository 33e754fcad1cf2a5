namespace Workbench.Importing.Layouts;

/// <summary>Decides from the lines of a text how they make paragraphs.</summary>
internal static class LayoutJudge
{
    private const int LongestWrappedLine = 120;
    private const int FewestJoints = 8;
    private const double ContinuingShare = 0.35;

    // Where blank lines stand only between pages, paragraphs must be found inside.
    private const int LinesOfPage = 10;
    private const int LongLine = 200;

    public static LayoutPlan Choose(string text, List<SourceLine> lines, UnitLayout asked)
    {
        var blocks = lines.Count(line => line.AfterBlank);
        var width = asked == UnitLayout.Line ? 0 : WrapWidth(text, lines);
        return asked switch
        {
            UnitLayout.Line => new LayoutPlan(LayoutKind.Line),
            UnitLayout.Wrapped => Wrapped(lines, blocks, width > 0 ? width : LineLength(lines, 0.9)),
            UnitLayout.Paragraph when blocks > 1 => new LayoutPlan(LayoutKind.BlankLines, width),
            _ when width > 0 => Wrapped(lines, blocks, width),
            _ when blocks <= 1 || IsOnePerLine(lines, blocks) => new LayoutPlan(LayoutKind.OnePerLine),
            _ => new LayoutPlan(LayoutKind.BlankLines, HeadingsApart: true),
        };
    }

    private static LayoutPlan Wrapped(List<SourceLine> lines, int blocks, int width) =>
        new(LayoutKind.HardWrapped, width, blocks <= 1 || lines.Count > LinesOfPage * blocks, HeadingsApart: true);

    /// <summary>The length that lines fill, where sentences run on from line to line below a common length; otherwise 0.</summary>
    private static int WrapWidth(string text, List<SourceLine> lines)
    {
        var joints = 0;
        var continuing = 0;
        for (var i = 1; i < lines.Count; i++)
        {
            if (!lines[i].AfterBlank)
            {
                joints++;
                continuing += LineLook.Continues(lines[i - 1].In(text), lines[i].In(text)) ? 1 : 0;
            }
        }

        var wrapped = joints >= FewestJoints && continuing >= ContinuingShare * joints && LineLength(lines, 0.98) <= LongestWrappedLine;
        return wrapped ? LineLength(lines, 0.9) : 0;
    }

    // A few stray blank lines among many lines, or lines far longer than anyone wraps.
    private static bool IsOnePerLine(List<SourceLine> lines, int blocks)
    {
        var length = lines.Sum(line => (long)line.Length);
        var inLongLines = lines.Where(line => line.Length > LongLine).Sum(line => (long)line.Length);
        return blocks * 10 <= lines.Count || inLongLines * 2 > length;
    }

    // Counted rather than sorted: a book of many volumes has millions of lines.
    private static int LineLength(List<SourceLine> lines, double share)
    {
        var counts = new int[LongLine + 1];
        foreach (var line in lines)
        {
            counts[Math.Min(line.Length, LongLine)]++;
        }

        var left = (int)((lines.Count - 1) * share);
        var length = 0;
        for (; lines.Count > 0 && left >= counts[length]; length++)
        {
            left -= counts[length];
        }

        return length;
    }
}
