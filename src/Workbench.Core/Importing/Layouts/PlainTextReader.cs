using System.Collections.Immutable;
using System.Text;
using Workbench.Importing.Cleaning;
using Workbench.Importing.Encodings;
using Workbench.Works;

namespace Workbench.Importing.Layouts;

/// <summary>Reads the units of a plain text from its lines.</summary>
internal sealed class PlainTextReader(string source, string text, List<SourceLine> lines, LayoutPlan plan, ByteOffsets? offsets)
{
    // The heading of a scan may run over a few lines; where blank lines count, only a line alone is a heading.
    private readonly int longestHeading = plan.SplitsInside ? 3 : 1;

    private readonly StringBuilder paragraph = new();
    private char[] buffer = new char[1024];

    private readonly BrokenWords? broken = plan.Rejoins ? new BrokenWords(text, lines) : null;

    public static ReadText Read(string source, CleanedText cleaned, UnitLayout layout, ByteOffsets? offsets)
    {
        var blocks = cleaned.Blocks(layout);
        var (lines, plan) = (blocks.Lines, blocks.Plan);
        var units = new PlainTextReader(source, cleaned.Text, lines, plan, cleaned.IsUntouched ? offsets : null).Units(blocks.Blocks);
        return new ReadText("text", plan.Name, cleaned.IsUntouched ? units : Repaired(units, lines, cleaned, offsets));
    }

    /// <summary>Repairs may have taken line ends and put in marks: units get their lines and pages in the source, what the marks make them, and their anchors.</summary>
    private static ImmutableArray<Unit> Repaired(ImmutableArray<Unit> units, List<SourceLine> lines, CleanedText cleaned, ByteOffsets? offsets)
    {
        var starts = lines.ToDictionary(line => line.Number, line => line.Start);
        var counter = new LineCounter(cleaned.Source);
        return NoteTies.Tie([.. units.Select(unit =>
        {
            var place = cleaned.SourcePlace(starts[unit.Locator.Line!.Value]);
            var locator = new Locator(counter.LineOf(place), cleaned.Pages.PageOf(place)) { Offset = offsets?.Of(place) };
            if (!unit.Text.AsSpan().ContainsAny(Mark.All))
            {
                return new MarkedUnit(unit with { Locator = locator }, [], []);
            }

            var marked = MarkedUnit.Of(unit.Text, locator);
            return marked.IsKnown ? marked : marked with { Unit = unit with { Text = marked.Unit.Text, Locator = marked.Unit.Locator } };
        })]);
    }

    private ImmutableArray<Unit> Units(List<LineBlock> blocks)
    {
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
            Locator = new Locator(first.Number) { Offset = offsets?.Of(first.Start) },
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
