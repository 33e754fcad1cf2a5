using System.Text;
using Workbench.Works;

namespace Workbench.Importing.Marking;

/// <summary>Folds raw characters into a unit's text and finds where every mark in them comes to stand.</summary>
internal sealed class MarkFolding(
    string raw,
    List<(int Start, int End, TextMark Mark)> marks,
    List<(int At, string Label, string Note)> anchors)
{
    private readonly Dictionary<int, int> places = [];

    public MarkedUnit Unit()
    {
        if (marks.Count == 0 && anchors.Count == 0)
        {
            return new MarkedUnit(UnitText.Of(raw), [], [], []);
        }

        var text = Fold();
        return new MarkedUnit(
            text,
            [.. Spans(text, mark => mark.Emphasis is not null).Select(s => new Emphasis(s.Span, s.Mark.Emphasis!.Value))],
            [.. Spans(text, mark => mark.Emphasis is null).Select(s => new Passage(s.Span, s.Mark.Language))],
            [.. anchors.Select(anchor => (Position: places[anchor.At], anchor.Label, anchor.Note)).OrderBy(anchor => anchor.Position)]);
    }

    private string Fold()
    {
        var asked = marks.SelectMany(mark => new[] { mark.Start, mark.End }).Concat(anchors.Select(anchor => anchor.At)).Distinct().Order().ToArray();
        var folded = new StringBuilder(raw.Length);
        var (next, space) = (0, false);
        for (var at = 0; at < raw.Length; at++)
        {
            while (next < asked.Length && asked[next] <= at)
            {
                places[asked[next++]] = folded.Length;
            }

            if (char.IsWhiteSpace(raw[at]))
            {
                space = folded.Length > 0;
            }
            else if (UnitText.IsSeen(raw[at], folded.Length > 0 ? folded[^1] : ' '))
            {
                folded.Append(space ? " " : "").Append(raw[at]);
                space = false;
            }
        }

        while (next < asked.Length)
        {
            places[asked[next++]] = folded.Length;
        }

        return Settled(folded.ToString());
    }

    // Letters that only compose across the marks shift those after them by so little that the marks may stay within the text.
    private string Settled(string folded)
    {
        if (folded.IsNormalized())
        {
            return folded;
        }

        var text = UnitText.Of(folded);
        foreach (var at in places.Keys)
        {
            places[at] = Math.Min(places[at], text.Length);
        }

        return text;
    }

    private List<(Span Span, TextMark Mark)> Spans(string text, Func<TextMark, bool> wanted)
    {
        var spans = new List<(Span Span, TextMark Mark)>();
        foreach (var group in marks.Where(mark => wanted(mark.Mark)).GroupBy(mark => mark.Mark))
        {
            spans.AddRange(Merged(text, group.Select(mark => (Start: places[mark.Start], End: places[mark.End])).Order()).Select(span => (span, group.Key)));
        }

        spans.Sort((a, b) => a.Span.Start != b.Span.Start ? a.Span.Start.CompareTo(b.Span.Start) : b.Span.Length.CompareTo(a.Span.Length));
        return spans;
    }

    // Word processors cut one italic sentence into many runs; with nothing but a space between them they are one again.
    private static List<Span> Merged(string text, IEnumerable<(int Start, int End)> stretches)
    {
        var merged = new List<Span>();
        foreach (var (start, end) in stretches)
        {
            var from = start < text.Length && text[start] == ' ' ? start + 1 : start;
            if (end <= from)
            {
                continue;
            }

            if (merged.Count > 0 && from <= merged[^1].End + (merged[^1].End < text.Length && text[merged[^1].End] == ' ' ? 1 : 0))
            {
                merged[^1] = new Span(merged[^1].Start, Math.Max(merged[^1].End, end) - merged[^1].Start);
            }
            else
            {
                merged.Add(new Span(from, end - from));
            }
        }

        return merged;
    }
}
