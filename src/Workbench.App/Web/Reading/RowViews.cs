using System.Collections.Immutable;
using Workbench.Aligning;
using Workbench.Divergences;
using Workbench.Works;

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

    public RowViews(AlignedWork work, Lazy<ComparisonBasis> basis, DismissedFindings dismissed)
        : this(work, basis, dismissed, new Dictionary<Link, RowView>(ReferenceEqualityComparer.Instance))
    {
    }

    private RowViews(AlignedWork work, Lazy<ComparisonBasis> basis, DismissedFindings dismissed, Dictionary<Link, RowView> kept) =>
        (this.work, this.basis, this.dismissed, this.kept) = (work, basis, dismissed, kept);

    /// <summary>The views of the work after an edit: those of rows that it left alone, or only moved, are kept.</summary>
    /// <param name="common">The rows that are the same but for their numbers.</param>
    public RowViews After(AlignedWork now, CommonRows common, DismissedFindings dismissedNow)
    {
        lock (keeping)
        {
            var next = new Dictionary<Link, RowView>(kept, ReferenceEqualityComparer.Instance);
            for (var tail = common.Tail; tail > 0; tail--)
            {
                var (before, row) = (work.Rows[^tail], now.Rows[^tail]);
                if (KeyOf(before) is { } key && KeyOf(row) is { } moved && !ReferenceEquals(key, moved) && kept.TryGetValue(key, out var view) && IsSame(view.Row, before)
                    && MovedRow.Of(view, row, now) is { } made)
                {
                    next[moved] = made;
                }
            }

            return new RowViews(now, basis, dismissedNow, next);
        }
    }

    public ImmutableArray<RowView> Of(int first, int end, CancellationToken cancel = default) =>
        [.. work.Rows[first..end].AsParallel().AsOrdered().WithCancellation(cancel).Select(Of)];

    /// <summary>How far the version departs that departs most from the original in a row. Of a work that is not long the view is kept for the row's page.</summary>
    public double DivergenceOf(int row) =>
        (work.Rows.Length <= Most ? Of(work.Rows[row]).Versions.Select(cell => cell.Comparison) : RowComparer.Compare(work, work.Rows[row], basis.Value).Versions)
            .Select(version => version.Divergence).DefaultIfEmpty().Max();

    /// <summary>The views of some rows, but where many are not at hand, these as they read.</summary>
    /// <param name="shown">The rows as they were shown before an edit.</param>
    public (ImmutableArray<RowView> Rows, bool ArePlain) AtOnce(int first, int end, ImmutableArray<RowView> shown)
    {
        var rows = work.Rows[first..end];
        ImmutableArray<RowView?> found = [.. rows.Select(Find)];
        if (found.Count(view => view is null) <= MostAtOnce)
        {
            return (Of(first, end), false);
        }

        var before = shown.Where(view => !view.IsAddition).ToDictionary<RowView, Unit, RowView>(view => view.Original[0].Unit, view => view, ReferenceEqualityComparer.Instance);
        return ([.. rows.Zip(found, (row, view) => view ?? RowViewer.Plain(work, row, row.Original.IsEmpty ? null : before.GetValueOrDefault(work.Original.Document[row.Original.First])))], true);
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
