namespace Workbench.Importing.Cleaning.Scans;

/// <summary>Reads the short lines that close a piece: signature, date, and where it was first printed.</summary>
internal sealed class PieceEnds(BodyLines lines, Func<int, bool> isShort)
{
    private const int Longest = 8;

    /// <summary>The blocks at the end of the lines from <paramref name="first"/> to <paramref name="end"/>; none for most pieces.</summary>
    /// <param name="isHalfTitle">Whether nothing but a heading stands before.</param>
    public IEnumerable<TextBlock> Find(int first, int end, bool isHalfTitle)
    {
        var start = end;
        while (start > first && isShort(start - 1) && lines[start - 1].AsSpan().IndexOfAnyExcept("* ") >= 0)
        {
            start--;
        }

        var whole = start == first && isHalfTitle;
        while (!whole && start < end && EndsStatement(lines[start]))
        {
            start++;
        }

        if (start == end || end - start > Longest)
        {
            yield break;
        }

        var (date, source) = Borders(start, end);
        source = whole ? start : source;
        if (Math.Min(date, source) is var signed && signed > start)
        {
            yield return new TextBlock(start, signed - start, LineRole.Closing);
        }

        if (date < source)
        {
            yield return new TextBlock(date, 1, LineRole.Closing);
        }

        if (source < end)
        {
            yield return new TextBlock(source, end - source, LineRole.Note);
        }
    }

    // A date by itself closes the piece; what follows it, or the first line with another number, says where it was printed.
    private (int Date, int Source) Borders(int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (DateLine.IsDate(lines[i]))
            {
                return (i, i + 1);
            }

            if (lines[i].AsSpan().IndexOfAnyInRange('0', '9') >= 0)
            {
                return (i, i);
            }
        }

        return (end, end);
    }

    private static bool EndsStatement(string line) => line.AsSpan().TrimEnd("\"'”’»)]*") is [.., '.' or '!' or '?' or '…'];
}
