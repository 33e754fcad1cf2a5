using System.Collections.Immutable;
using Workbench.Works;

namespace Workbench.Aligning;

/// <summary>Rows as they were, gone through once in the order of the original.</summary>
internal sealed class RowsBefore(ImmutableArray<Row> rows)
{
    private int next;

    /// <summary>The row that began with a unit; units are asked for in ascending order.</summary>
    public Row? Find(UnitIndex first)
    {
        while (next < rows.Length && (rows[next].Original.IsEmpty || rows[next].Original.First < first))
        {
            next++;
        }

        return next < rows.Length && rows[next].Original.First == first ? rows[next] : null;
    }
}
