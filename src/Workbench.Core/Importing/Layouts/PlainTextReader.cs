using System.Collections.Immutable;
using System.Text;
using Workbench.Importing.Cleaning;
using Workbench.Works;

namespace Workbench.Importing.Layouts;

/// <summary>Reads the units of a plain text from its lines.</summary>
internal sealed class PlainTextReader(string source, string text, List<SourceLine> lines, LayoutPlan plan)
{
    // The heading of a scan may run over a few lines; where blank lines count, only a line alone is a heading.
    private readonly int longestHeading = plan.SplitsInside ? 3 : 1;

    private readonly StringBuilder paragraph = new();
    private char[] buffer = new char[1024];

    private readonly BrokenWords? broken = plan.Rejoins ? new BrokenWords(text, lines) : null;

    public static ReadText Read(string source, CleanedText cleaned, UnitLayout layout)
    {
        var lines = SourceLine.Of(cleaned.Text);
        var plan = LayoutJudge.Choose(cleaned.Text, lines, layout);
        var units = new PlainTextReader(source, cleaned.Text, lines, plan).Units();
        return new ReadText("text", plan.Name, cleaned.IsUntouched ? units : Repaired(units, lines, cleaned));
    }

    /// <summary>Repairs may have taken line ends and put in marks: units get their lines and pages in the source, what the marks make them, and their anchors.</summary>
    private static ImmutableArray<Unit> Repaired(ImmutableArray<Unit> units, List<SourceLine> lines, CleanedText cleaned)
    {
        var starts = lines.ToDictionary(line => line.Number, line => line.Start);
        var counter = new LineCounter(cleaned.Source);
        return NoteTies.Tie([.. units.Select(unit =>
        {
            var place = cleaned.SourcePlace(starts[unit.Locator.Line!.Value]);
            var marked = MarkedUnit.Of(unit.Text, new Locator(counter.LineOf(place), cleaned.Pages.PageOf(place)) { Offset = place });
            return marked.IsKnown ? marked : marked with { Unit = unit with { Text = marked.Unit.Text, Locator = marked.Unit.Locator } };
        })]);
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
        var raw = block.Count == 1 ? first.In(text) : Joined(block).AsSpan();
        var marks = block.Count == 1 ? LineLook.HeadingMarks(raw) : 0;
        return new Unit(UnitText.Of(raw[marks..]), marks > 0 ? UnitKind.Heading : UnitKind.Paragraph)
        {
            Level = marks,
            Locator = new Locator(first.Number) { Offset = first.Start },
        };
    }

    private ArraySegment<char> Joined(LineBlock block)
    {
        paragraph.Clear().Append(lines[block.First].In(text));
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

        if (buffer.Length < paragraph.Length)
        {
            buffer = new char[paragraph.Length * 2];
        }

        paragraph.CopyTo(0, buffer, 0, paragraph.Length);
        return new ArraySegment<char>(buffer, 0, paragraph.Length);
    }
}
