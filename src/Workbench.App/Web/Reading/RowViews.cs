using System.Collections.Immutable;
using Workbench.Aligning;
using Workbench.Divergences;

namespace Workbench.App.Web.Reading;

/// <summary>Views of the rows of a work that were asked for lately. A row that an edit leaves as it is keeps its view.</summary>
public sealed class RowViews
{
    private const int Most = 800;
    private readonly AlignedWork work;
    private readonly Lazy<ComparisonBasis> basis;
    private readonly DismissedFindings dismissed;
    private readonly Lock keeping = new();
    private readonly Dictionary<Link, RowView> kept;

    /// <param name="before">The views of the work as it was before an edit.</param>
    public RowViews(AlignedWork work, Lazy<ComparisonBasis> basis, DismissedFindings dismissed, RowViews? before = null)
    {
        (this.work, this.basis, this.dismissed) = (work, basis, dismissed);
        kept = new Dictionary<Link, RowView>(ReferenceEqualityComparer.Instance);
        if (before is not null)
        {
            lock (before.keeping)
            {
                foreach (var (link, view) in before.kept)
                {
                    kept[link] = view;
                }
            }
        }
    }

    public ImmutableArray<RowView> Of(int first, int end) =>
        [.. work.Rows[first..end].AsParallel().AsOrdered().Select(Of)];

    private RowView Of(Row row)
    {
        var key = row.Cells.SelectMany(cell => cell.Links).FirstOrDefault();
        lock (keeping)
        {
            if (key is not null && kept.TryGetValue(key, out var view) && IsSame(view.Row, row))
            {
                return view.Number == row.Number ? view : view with { Row = row };
            }
        }

        var made = RowViewer.View(work, row, basis.Value, dismissed);
        lock (keeping)
        {
            if (kept.Count >= Most)
            {
                kept.Clear();
            }

            if (key is not null)
            {
                kept[key] = made;
            }
        }

        return made;
    }

    private static bool IsSame(Row before, Row now) =>
        before.Original.Equals(now.Original)
        && before.Cells.Length == now.Cells.Length
        && before.Cells.Zip(now.Cells).All(pair => pair.First.Links.AsSpan().SequenceEqual(pair.Second.Links.AsSpan(), ReferenceEqualityComparer.Instance));
}
