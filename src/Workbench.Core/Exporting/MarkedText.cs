using Workbench.Works;

namespace Workbench.Exporting;

/// <summary>Writes a text with layers of marks, of which the first is outermost. The marks of a layer are in order and apart.</summary>
internal sealed class MarkedText(TextWriter output, string text, IReadOnlyList<IReadOnlyList<TextMark>> layers)
{
    public void Write() => Write(new Span(0, text.Length), 0);

    private void Write(Span range, int depth)
    {
        if (depth == layers.Count)
        {
            HtmlText.Write(output, text.AsSpan(range.Start, range.Length));
            return;
        }

        var done = range.Start;
        foreach (var mark in layers[depth])
        {
            var start = Math.Max(mark.Span.Start, done);
            var end = Math.Min(mark.Span.End, range.End);
            if (mark.IsPoint ? IsIn(range, mark.Span.Start) : start < end)
            {
                Write(new Span(done, start - done), depth + 1);
                output.Write(mark.Open);
                output.Write(mark.Inner);
                Write(new Span(start, mark.IsPoint ? 0 : end - start), depth + 1);
                output.Write(mark.Close);
                done = Math.Max(start, end);
            }
        }

        Write(new Span(done, range.End - done), depth + 1);
    }

    /// <summary>A point between two ranges belongs to the second; only at the end of the text to the last.</summary>
    private bool IsIn(Span range, int point) =>
        point >= range.Start && (point < range.End || (point == text.Length && range.End == point && range.Length > 0));
}
