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

    /// <summary>How long the texts of these may be together, in characters: a paragraph may be a whole book.</summary>
    private const int LongestAtOnce = 20_000;
    private readonly AlignedWork work;
    private readonly Lazy<ComparisonBasis> basis;
    private readonly DismissedFindings dismissed;
    private readonly Lock keeping = new();
    private readonly Dictionary<Link, RowView> kept;

    /// <summary>By the words of the row's first paragraph, the very same object: what an edit further up moves has other links, and these.</summary>
    private readonly Dictionary<string, RowView> byWords;

    public RowViews(AlignedWork work, Lazy<ComparisonBasis> basis, DismissedFindings dismissed)
    {
        (this.work, this.basis, this.dismissed) = (work, basis, dismissed);
        kept = new Dictionary<Link, RowView>(ReferenceEqualityComparer.Instance);
        byWords = new Dictionary<string, RowView>(ReferenceEqualityComparer.Instance);
    }

    /// <summary>The views of the work after an edit: those of rows that it left alone, or only moved or marked, are kept.</summary>
    /// <param name="before">The views of the work as it was.</param>
    public RowViews(AlignedWork work, Lazy<ComparisonBasis> basis, DismissedFindings dismissed, RowViews before)
    {
        (this.work, this.basis, this.dismissed) = (work, basis, dismissed);
        lock (before.keeping)
        {
            kept = new Dictionary<Link, RowView>(before.kept, ReferenceEqualityComparer.Instance);
            byWords = new Dictionary<string, RowView>(before.byWords, ReferenceEqualityComparer.Instance);
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
        var missing = rows.Where((_, at) => found[at] is null).ToList();
        if (missing.Count <= MostAtOnce && missing.Sum(LengthOf) <= LongestAtOnce)
        {
            return (Of(first, end), false);
        }

        var before = new Dictionary<string, RowView>(ReferenceEqualityComparer.Instance);
        foreach (var view in shown.Where(view => !view.IsAddition))
        {
            before[view.Original[0].Unit.Text] = view;
        }

        return ([.. rows.Zip(found, (row, view) => view ?? RowViewer.Plain(work, row, row.Original.IsEmpty ? null : before.GetValueOrDefault(WordsOf(row))))], true);
    }

    private RowView Of(Row row)
    {
        if (Find(row) is { } view)
        {
            return view;
        }

        var made = RowViewer.View(work, row, basis.Value, dismissed);
        lock (keeping)
        {
            MakeRoom();
            Keep(made);
        }

        return made;
    }

    private RowView? Find(Row row)
    {
        lock (keeping)
        {
            if (KeyOf(row) is { } key && kept.TryGetValue(key, out var view) && IsSame(view.Row, row))
            {
                return view.Number == row.Number ? view : view with { Row = row };
            }

            if (!byWords.TryGetValue(WordsOf(row), out var before) || MovedRow.Of(before, row, work) is not { } moved)
            {
                return null;
            }

            Keep(moved);
            return moved;
        }
    }

    private void Keep(RowView view)
    {
        byWords[WordsOf(view.Row)] = view;
        if (KeyOf(view.Row) is { } key)
        {
            kept[key] = view;
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

        byWords.Clear();
        foreach (var view in kept.Values)
        {
            byWords[view.Original.IsEmpty ? view.Versions.First(cell => !cell.Paragraphs.IsEmpty).Paragraphs[0].Unit.Text : view.Original[0].Unit.Text] = view;
        }
    }

    private int LengthOf(Row row) => row.Original.Sum(unit => work.Original.Document[unit].Text.Length)
        + row.Cells.Select((cell, version) => cell.Units.Sum(unit => work.Versions[version].Text.Document[unit].Text.Length)).Sum();

    private string WordsOf(Row row)
    {
        if (!row.Original.IsEmpty)
        {
            return work.Original.Document[row.Original.First].Text;
        }

        var version = Enumerable.Range(0, row.Cells.Length).First(v => !row.Cells[v].Units.IsEmpty);
        return work.Versions[version].Text.Document[row.Cells[version].Units.First].Text;
    }

    private static Link? KeyOf(Row row) => row.Cells.SelectMany(cell => cell.Links).FirstOrDefault();

    private static bool IsSame(Row before, Row now) =>
        before.Original.Equals(now.Original)
        && before.Cells.Length == now.Cells.Length
        && before.Cells.Zip(now.Cells).All(pair => pair.First.Links.AsSpan().SequenceEqual(pair.Second.Links.AsSpan(), ReferenceEqualityComparer.Instance));
}
