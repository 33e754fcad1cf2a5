using System.Collections.Immutable;
using Workbench.Aligning;
using Workbench.Divergences;

namespace Workbench.App.Web.Reading;

/// <summary>Views of the rows of a work that were asked for lately. A row that an edit leaves as it is keeps its view.</summary>
public sealed class RowViews
{
    /// <summary>A novel's; a view takes some 13 kB.</summary>
    private const int Most = 2500;

    /// <summary>Rows that are compared while their reader waits.</summary>
    private const int MostAtOnce = 4;
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

    /// <summary>How far the version departs that departs most from the original in a row. Of a work that is not long the view is kept for the row's page.</summary>
    public double DivergenceOf(int row) =>
        (work.Rows.Length <= Most ? Of(work.Rows[row]).Versions.Select(cell => cell.Comparison) : RowComparer.Compare(work, work.Rows[row], basis.Value).Versions)
            .Select(version => version.Divergence).DefaultIfEmpty().Max();

    /// <summary>The views of some rows, but where many are not at hand, these as they read.</summary>
    public (ImmutableArray<RowView> Rows, bool ArePlain) AtOnce(int first, int end)
    {
        var rows = work.Rows[first..end];
        ImmutableArray<RowView?> found = [.. rows.Select(Find)];
        return found.Count(view => view is null) <= MostAtOnce ? (Of(first, end), false)
            : ([.. rows.Zip(found, (row, view) => view ?? RowViewer.Plain(work, row))], true);
    }

    private RowView Of(Row row)
    {
        if (Find(row) is { } view)
        {
            return view;
        }

        var made = RowViewer.View(work, row, basis.Value, dismissed);
        if (KeyOf(row) is { } key)
        {
            lock (keeping)
            {
                MakeRoom();
                kept[key] = made;
            }
        }

        return made;
    }

    private RowView? Find(Row row)
    {
        lock (keeping)
        {
            return KeyOf(row) is { } key && kept.TryGetValue(key, out var view) && IsSame(view.Row, row)
                ? view.Number == row.Number ? view : view with { Row = row }
                : null;
        }
    }

    /// <summary>Views of rows that edits made anew go first.</summary>
    private void MakeRoom()
    {
        if (kept.Count < Most)
        {
            return;
        }

        var current = work.Rows.Select(KeyOf).OfType<Link>().ToHashSet<Link>(ReferenceEqualityComparer.Instance);
        foreach (var link in kept.Keys.Where(link => !current.Contains(link)).ToList())
        {
            kept.Remove(link);
        }

        if (kept.Count >= Most)
        {
            kept.Clear();
        }
    }

    private static Link? KeyOf(Row row) => row.Cells.SelectMany(cell => cell.Links).FirstOrDefault();

    private static bool IsSame(Row before, Row now) =>
        before.Original.Equals(now.Original)
        && before.Cells.Length == now.Cells.Length
        && before.Cells.Zip(now.Cells).All(pair => pair.First.Links.AsSpan().SequenceEqual(pair.Second.Links.AsSpan(), ReferenceEqualityComparer.Instance));
}
