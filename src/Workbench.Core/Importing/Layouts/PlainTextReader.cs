using System.Collections.Immutable;
using System.Text;
using Workbench.Importing.Cleaning;
using Workbench.Works;

namespace Workbench.Importing.Layouts;

/// <summary>Reads the units of a plain text, block by block.</summary>
internal sealed class PlainTextReader(PlainOutline outline, RepairedSource source)
{
    // The heading of a scan may run over a few lines; where blank lines count, only a line alone is a heading.
    private readonly int longestHeading = outline.Plan.SplitsInside ? 3 : 1;

    private readonly StringBuilder paragraph = new();
    private char[] read = new char[1024];
    private char[] joined = new char[1024];

    public static ReadText Read(PlainOutline outline, RepairedSource source)
    {
        var units = new PlainTextReader(outline, source).Units();
        return new ReadText("text", outline.Plan.Name, source.IsUntouched ? units : NoteTies.Tie([.. units.Select(unit => Marked(unit, source.KeepsSoftHyphens))]));
    }

    /// <summary>Repairs may have put in marks: units get what these make them, and their anchors.</summary>
    private static MarkedUnit Marked(Unit unit, bool keepsSoftHyphens)
    {
        if (!unit.Text.AsSpan().ContainsAny(Mark.All))
        {
            return new MarkedUnit(unit, [], []);
        }

        var marked = MarkedUnit.Of(unit.Text, unit.Locator, keepsSoftHyphens);
        return marked.IsKnown ? marked : marked with { Unit = unit with { Text = marked.Unit.Text } };
    }

    private ImmutableArray<Unit> Units()
    {
        var units = ImmutableArray.CreateBuilder<Unit>(outline.Blocks.Count);
        var marked = false;
        foreach (var block in outline.Blocks)
        {
            var unit = UnitOf(block);
            marked |= unit.Kind == UnitKind.Heading;
            units.Add(unit);
        }

        if (!marked)
        {
            PlainHeadings.Mark(units, index => outline.Blocks[index].Count <= longestHeading);
        }

        return units.MoveToImmutable();
    }

    private Unit UnitOf(LineBlock block)
    {
        var first = outline.Lines[block.First];
        var last = outline.Lines[block.First + block.Count - 1];
        var length = last.Start + last.Length - first.Start;
        var locator = source.LocatorOf(first.Start);
        UnitSize.Check(source.Name, length, locator.Line);
        var raw = Room(ref read, length);
        source.Read(first.Start, raw);
        var text = block.Count == 1 ? raw : Joined(block, raw);
        var marks = block.Count == 1 ? LineLook.HeadingMarks(text) : 0;
        return new Unit(UnitText.Of(text[marks..], source.KeepsSoftHyphens), marks > 0 ? UnitKind.Heading : UnitKind.Paragraph) { Level = marks, Locator = locator };
    }

    /// <param name="raw">The block as it stands, line ends and all.</param>
    private Span<char> Joined(LineBlock block, ReadOnlySpan<char> raw)
    {
        var start = outline.Lines[block.First].Start;
        var previous = raw[..outline.Lines[block.First].Length];
        paragraph.Clear().Append(previous);
        for (var i = block.First + 1; i < block.First + block.Count; i++)
        {
            var line = raw.Slice(outline.Lines[i].Start - start, outline.Lines[i].Length);
            if (outline.Broken is { } broken)
            {
                broken.Append(paragraph, previous, line);
            }
            else
            {
                paragraph.Append(' ').Append(line);
            }

            previous = line;
        }

        var text = Room(ref joined, paragraph.Length);
        paragraph.CopyTo(0, text, paragraph.Length);
        return text;
    }

    private static Span<char> Room(ref char[] buffer, int length)
    {
        buffer = buffer.Length < length ? new char[length * 2] : buffer;
        return buffer.AsSpan(0, length);
    }
}
