using System.Collections.Immutable;
using System.Text;
using Workbench.Works;

namespace Workbench.Importing.Layouts;

/// <summary>Reads the units of a plain text from its lines.</summary>
internal sealed class PlainTextReader(string source, string text, List<SourceLine> lines, LayoutPlan plan)
{
    // The heading of a scan may run over a few lines; where blank lines count, only a line alone is a heading.
    private readonly int longestHeading = plan.SplitsInside ? 3 : 1;

    private readonly BrokenWords? broken = plan.Rejoins ? new BrokenWords(text, lines) : null;

    public static ReadText Read(string source, string text, UnitLayout layout)
    {
        var lines = SourceLine.Of(text);
        var plan = LayoutJudge.Choose(text, lines, layout);
        return new ReadText("text", plan.Name, new PlainTextReader(source, text, lines, plan).Units());
    }

    private ImmutableArray<Unit> Units()
    {
        var blocks = new LineBlocks(text, lines, plan).Cut();
        var units = ImmutableArray.CreateBuilder<Unit>(blocks.Count);
        var marked = false;
        foreach (var block in blocks)
        {
            var unit = UnitOf(block);
            marked |= unit.Kind == UnitKind.Heading;
            units.Add(unit);
        }

        if (!marked)
        {
            PlainHeadings.Mark(units, index => blocks[index].Count <= longestHeading);
        }

        return units.MoveToImmutable();
    }

    private Unit UnitOf(LineBlock block)
    {
        var first = lines[block.First];
        var last = lines[block.First + block.Count - 1];
        UnitSize.Check(source, (long)last.Start + last.Length - first.Start, first.Number);
        var raw = block.Count == 1 ? first.In(text) : Joined(block);
        var marks = block.Count == 1 ? LineLook.HeadingMarks(raw) : 0;
        return new Unit(UnitText.Of(raw[marks..]), marks > 0 ? UnitKind.Heading : UnitKind.Paragraph)
        {
            Level = marks,
            Locator = new Locator(first.Number),
        };
    }

    private string Joined(LineBlock block)
    {
        var paragraph = new StringBuilder().Append(lines[block.First].In(text));
        for (var i = block.First + 1; i < block.First + block.Count; i++)
        {
            if (broken is null)
            {
                paragraph.Append(' ').Append(lines[i].In(text));
            }
            else
            {
                broken.Append(paragraph, lines[i - 1].In(text), lines[i].In(text));
            }
        }

        return paragraph.ToString();
    }
}
