using System.Collections.Immutable;
using Workbench.Aligning;
using Workbench.App.Web.Reading;

namespace Workbench.App.Web.Editing;

/// <summary>How far the links of every row have come: one pass over a work, made anew after each edit.</summary>
public sealed class RowStanding
{
    private const double LeastSure = 0.7;
    private readonly ImmutableArray<RowMark> marks;

    public RowStanding(AlignedWork work)
    {
        var all = ImmutableArray.CreateBuilder<RowMark>(work.Rows.Length);
        foreach (var row in work.Rows)
        {
            all.Add(MarkOf(row));
        }

        marks = all.MoveToImmutable();
        Confirmed = marks.Count(m => m.HasFlag(RowMark.Confirmed));
        Doubtful = marks.Count(m => m.HasFlag(RowMark.Doubtful));
        Stale = marks.Count(m => m.HasFlag(RowMark.Stale));
    }

    /// <summary>Rows all of whose links a person vouches for.</summary>
    public int Confirmed { get; }

    public int Doubtful { get; }

    public int Stale { get; }

    public int Rows => marks.Length;

    public RowMark this[int row] => marks[row];

    public int ConfirmedIn(RowDivision division)
    {
        var confirmed = 0;
        foreach (var mark in marks.AsSpan(division.FirstRow, division.RowCount))
        {
            confirmed += mark.HasFlag(RowMark.Confirmed) ? 1 : 0;
        }

        return confirmed;
    }

    /// <summary>The next row, or with step -1 the one before, that has a mark; null when there is none that way.</summary>
    public int? Find(int from, int step, RowMark wanted)
    {
        for (var row = from + step; row >= 0 && row < marks.Length; row += step)
        {
            if ((marks[row] & wanted) != 0)
            {
                return row;
            }
        }

        return null;
    }

    private static RowMark MarkOf(Row row)
    {
        var (mark, isAll) = (RowMark.None, true);
        foreach (var cell in row.Cells)
        {
            foreach (var link in cell.Links)
            {
                isAll &= link.State is LinkState.Confirmed or LinkState.Pinned;
                mark |= link.State == LinkState.Stale ? RowMark.Stale | RowMark.Doubtful
                    : link.State == LinkState.Suggested || (!link.IsPersonal && link.Confidence < LeastSure) ? RowMark.Doubtful
                    : RowMark.None;
                mark |= link.Original.Count == 1 && link.Version.Count == 1 && !link.Moved ? RowMark.None : RowMark.Uneven;
            }
        }

        return isAll ? mark | RowMark.Confirmed : mark;
    }
}
