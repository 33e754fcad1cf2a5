using Workbench.Importing.Cleaning;

namespace Workbench.Importing.Layouts;

/// <summary>Cuts lines into the blocks that a plan makes units of.</summary>
internal sealed class LineBlocks(string text, List<SourceLine> lines, LayoutPlan plan)
{
    private const double ShortLine = 0.8;

    private readonly int indent = plan.SplitsInside ? CommonIndent(lines) : 0;

    public List<LineBlock> Cut()
    {
        var blocks = new List<LineBlock>();
        for (var first = 0; first < lines.Count;)
        {
            var next = first + 1;
            while (next < lines.Count && !Starts(next))
            {
                next++;
            }

            blocks.Add(new LineBlock(first, next - first));
            first = next;
        }

        return blocks;
    }

    private bool Starts(int index)
    {
        if (plan.Kind is LayoutKind.Line or LayoutKind.OnePerLine || lines[index].AfterBlank || Mark.OpensBlock(text[lines[index].Start]))
        {
            return true;
        }

        var line = lines[index].In(text);
        var previous = lines[index - 1].In(text);
        var heading = plan.HeadingsApart && (LineLook.HeadingMarks(line) > 0 || LineLook.HeadingMarks(previous) > 0);
        return heading || (plan.SplitsInside && StartsInside(index, previous, line));
    }

    private bool StartsInside(int index, ReadOnlySpan<char> previous, ReadOnlySpan<char> line)
    {
        var deeper = lines[index].Indent >= indent + 2 && lines[index - 1].Indent < indent + 2;
        var capitals = LineLook.IsInCapitals(line) != LineLook.IsInCapitals(previous);
        var ended = LineLook.EndsSentence(previous);
        var shortened = previous.Length < ShortLine * plan.Width;
        return deeper || capitals || (ended && LineLook.StartsListItem(line)) || (ended && shortened && !LineLook.StartsLowerCase(line));
    }

    private static int CommonIndent(List<SourceLine> lines) =>
        lines.CountBy(line => line.Indent).MaxBy(pair => pair.Value).Key;
}
