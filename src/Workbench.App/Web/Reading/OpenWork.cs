using System.Collections.Immutable;
using Workbench.Aligning;
using Workbench.App.Web.Studying;
using Workbench.Divergences;
using Workbench.Works;

namespace Workbench.App.Web.Reading;

/// <summary>An aligned work in memory, with what its pages need of it. Texts and links are as of one state of the journal.</summary>
public sealed class OpenWork
{
    private const int PagesKept = 8;
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(400);
    private readonly Lazy<ComparisonBasis> basis;
    private readonly FlagPlacer placer;
    private readonly IReadOnlyList<Dismissal> dismissals;
    private readonly ImmutableArray<Lazy<int?[]>> rowsOf;
    private readonly Lazy<ImmutableArray<VersionKinship>> kinships;
    private readonly Lock keeping = new();
    private readonly Queue<(int First, Background<ImmutableArray<RowView>> Rows)> pages = new();
    private readonly RowViews views;
    private readonly TimeProvider time;

    /// <param name="glossary">The work's own terms, which its versions are checked against.</param>
    /// <param name="dismissals">The findings that are passed over.</param>
    public OpenWork(AlignedWork aligned, IReadOnlyList<GlossaryTerm> glossary, IReadOnlyList<Dismissal> dismissals, TimeProvider time)
        : this(aligned, new Lazy<ComparisonBasis>(() => new ComparisonBasis(aligned, new ComparisonOptions { Glossary = [.. glossary] })), dismissals, before: null, time)
    {
    }

    /// <summary>A work after an edit: rows are measured against what they were before it, and those it left alone are not compared again.</summary>
    public OpenWork(AlignedWork aligned, OpenWork before)
        : this(aligned, before.basis, before.dismissals, before, before.time)
    {
    }

    private OpenWork(AlignedWork aligned, Lazy<ComparisonBasis> basis, IReadOnlyList<Dismissal> dismissals, OpenWork? before, TimeProvider time)
    {
        (Aligned, this.basis, this.dismissals, this.time) = (aligned, basis, dismissals, time);
        Divisions = RowDivisions.Of(aligned);
        kinships = before?.kinships ?? new Lazy<ImmutableArray<VersionKinship>>(() => VersionKinship.Of(aligned));
        Identities = IdentitiesOf(aligned, basis);
        var dismissed = new DismissedFindings(Identities, dismissals);
        if (before is null)
        {
            views = new RowViews(aligned, basis, dismissed);
            Survey = new DivergenceSurvey(aligned.Rows.Length, views.DivergenceOf, time);
        }
        else
        {
            views = new RowViews(aligned, basis, dismissed, before.views);
            Survey = before.Survey.After(CommonRows.Of(before.Aligned, aligned), aligned.Rows.Length, views.DivergenceOf);
        }

        placer = new FlagPlacer(aligned);
        Studies = new WorkStudies(aligned);
        rowsOf = [.. Enumerable.Range(-1, aligned.Versions.Length + 1).Select(v => new Lazy<int?[]>(() => RowsOf(aligned, v < 0 ? null : v)))];
    }

    /// <summary>The same texts and links, measured against another basis or with other findings passed over.</summary>
    private OpenWork(OpenWork before, Lazy<ComparisonBasis> basis, IReadOnlyList<Dismissal> dismissals)
    {
        (Aligned, Divisions, Studies, kinships, placer, rowsOf) = (before.Aligned, before.Divisions, before.Studies, before.kinships, before.placer, before.rowsOf);
        (this.basis, this.dismissals, Survey, time) = (basis, dismissals, before.Survey, before.time);
        Identities = IdentitiesOf(Aligned, basis);
        views = new RowViews(Aligned, basis, new DismissedFindings(Identities, dismissals));
    }

    public AlignedWork Aligned { get; }

    /// <summary>What the findings of the work are known by.</summary>
    public FindingIdentities Identities { get; }

    public Work Work => Aligned.Work;

    public ImmutableArray<RowDivision> Divisions { get; }

    /// <summary>What the versions in one language are to each other; empty until a page of rows is prepared.</summary>
    public ImmutableArray<VersionKinship> Kinships => kinships.IsValueCreated ? kinships.Value : [];

    /// <summary>How far the versions depart from the original, for every row: begun when first asked for.</summary>
    public DivergenceSurvey Survey { get; private set; }

    /// <summary>What is counted and found beyond the rows.</summary>
    internal WorkStudies Studies { get; }

    /// <summary>The work with other findings passed over; nothing is read or compared again but the rows that are shown.</summary>
    public OpenWork With(IReadOnlyList<Dismissal> passedOver) => new(this, basis, passedOver);

    /// <summary>The work with another glossary: only the rows where a term stands that changed are compared again.</summary>
    public OpenWork With(IReadOnlyList<GlossaryTerm> glossary, IReadOnlyList<Dismissal> passedOver)
    {
        var against = new Lazy<ComparisonBasis>(() => basis.Value.With(basis.Value.Options with { Glossary = [.. glossary] }));
        var next = new OpenWork(this, against, passedOver);
        next.Survey = Survey.Against(next.views.DivergenceOf, () => GlossaryRows.OfChange(this, basis.Value.Options.Glossary, glossary));
        return next;
    }

    public bool HasPage(int division, int page) => division >= 1 && division <= Divisions.Length && page >= 1 && page <= Divisions[division - 1].Pages;

    /// <summary>Makes the views of a page, and what stands in its head, in the background, and then those of the page after it, since readers go on.</summary>
    public Task PrepareAsync(int division, int page)
    {
        var (rows, first, end) = Extent(division, page);
        var made = Page(first, end).Result;
        if (end < Aligned.Rows.Length)
        {
            var within = end < rows.EndRow ? rows : Divisions[rows.Number];
            _ = made.ContinueWith(_ => Page(end, Math.Min(end + RowDivision.RowsOnPage, within.EndRow)).Result, TaskScheduler.Default);
        }

        return Task.WhenAll(made, Task.Run(() => kinships.Value));
    }

    /// <summary>
    /// Waits a moment for the views of a page: most are made by then, and a reader does not wait longer for a row. A work that is not measured
    /// yet is shown as it reads, and measured when the page is on its way.
    /// </summary>
    public async Task ReadyAsync(int division, int page, TimeProvider time)
    {
        var patience = Task.Delay(Patience, time);
        var isMeasured = IsMeasured;
        var made = isMeasured ? PrepareAsync(division, page) : patience.ContinueWith(_ => PrepareAsync(division, page), TaskScheduler.Default).Unwrap();
        if (isMeasured && await Task.WhenAny(made, patience) == made)
        {
            await made;
        }
    }

    /// <summary>The rows of a page without waiting: as they read, as long as their views are not made.</summary>
    public (ImmutableArray<RowView> Rows, bool ArePlain) RowsAtOnce(int division, int page)
    {
        var (_, first, end) = Extent(division, page);
        return Page(first, end).IsDone(out var made) ? (made, !kinships.IsValueCreated) : (PlainOf(first, end), true);
    }

    /// <summary>The views of some rows that follow each other.</summary>
    /// <exception cref="OperationCanceledException">Nobody waits for them any more.</exception>
    public ImmutableArray<RowView> ViewsOf(int first, int end, CancellationToken cancel = default) => views.Of(first, end, cancel);

    /// <summary>Whether what rows are compared by is known; until then they can only be shown as they read.</summary>
    public bool IsMeasured => basis.IsValueCreated;

    /// <summary>Finds out, in the background, what rows are compared by.</summary>
    public Task MeasureAsync() => Task.Run(() => basis.Value);

    /// <summary>The views of some rows without waiting: where many of them are not compared yet, these are shown as they read.</summary>
    /// <param name="shown">The rows as they were shown before an edit.</param>
    public (ImmutableArray<RowView> Rows, bool ArePlain) ViewsAtOnce(int first, int end, ImmutableArray<RowView> shown = default) =>
        IsMeasured ? views.AtOnce(first, end, shown.IsDefault ? [] : shown) : (PlainOf(first, end), true);

    /// <summary>The views of as many rows as there are of those that follow each other; none beyond the last.</summary>
    public ImmutableArray<RowView> ViewsFrom(int first, int count) =>
        first >= Aligned.Rows.Length ? [] : views.Of(first, (int)Math.Min((long)first + count, Aligned.Rows.Length));

    /// <summary>The view of one row.</summary>
    public RowView RowAt(int row) => ViewsOf(row, row + 1)[0];

    public RowPlace PlaceOf(int row)
    {
        var division = Divisions.Last(d => d.FirstRow <= row);
        return new RowPlace(division.Number, 1 + ((row - division.FirstRow) / RowDivision.RowsOnPage), row);
    }

    /// <summary>The row of a unit of the original; null where there is no such unit any more.</summary>
    public Row? RowOf(UnitIndex original) =>
        original.Value < Aligned.Original.Document.Units.Length && RowOf(version: null, original) is { } row ? Aligned.Rows[row] : null;

    /// <summary>The row a unit stands in.</summary>
    /// <param name="version">By its place in the work; null for the original.</param>
    /// <returns>Null when it stands in none.</returns>
    public int? RowOf(int? version, UnitIndex unit) => rowsOf[version is { } v ? v + 1 : 0].Value[unit.Value];

    public PlacedFlag Place(Flag flag)
    {
        var place = placer.Place(flag.Anchor);
        return new PlacedFlag(flag, place.Row, place.State != FlagPlaceState.Current);
    }

    private static FindingIdentities IdentitiesOf(AlignedWork work, Lazy<ComparisonBasis> basis) => new(work, row => RowComparer.Compare(work, work.Rows[row], basis.Value));

    private static int?[] RowsOf(AlignedWork work, int? version)
    {
        var rows = new int?[work.Text(version).Document.Units.Length];
        foreach (var row in work.Rows)
        {
            foreach (var unit in version is { } v ? row.Cells[v].Units : row.Original)
            {
                rows[unit.Value] = row.Number;
            }
        }

        return rows;
    }

    private ImmutableArray<RowView> PlainOf(int first, int end) => [.. Aligned.Rows[first..end].Select(row => RowViewer.Plain(Aligned, row))];

    private (RowDivision Division, int First, int End) Extent(int division, int page)
    {
        var rows = Divisions[division - 1];
        var first = rows.FirstRow + ((page - 1) * RowDivision.RowsOnPage);
        return (rows, first, Math.Min(first + RowDivision.RowsOnPage, rows.EndRow));
    }

    // Pages are kept for a while: each is asked for twice, by the request and by the circuit that follows it.
    private Background<ImmutableArray<RowView>> Page(int first, int end)
    {
        lock (keeping)
        {
            if (pages.Where(p => p.First == first).Select(p => p.Rows).FirstOrDefault() is { } kept)
            {
                return kept;
            }

            var page = new Background<ImmutableArray<RowView>>(() => views.Of(first, end));
            pages.Enqueue((first, page));
            while (pages.Count > PagesKept)
            {
                pages.Dequeue();
            }

            return page;
        }
    }
}
