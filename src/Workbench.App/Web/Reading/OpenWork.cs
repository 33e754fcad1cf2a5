using System.Collections.Immutable;
using Workbench.Aligning;
using Workbench.Divergences;
using Workbench.Works;

namespace Workbench.App.Web.Reading;

/// <summary>An aligned work in memory, with what its pages need of it. Texts and links are as of one state of the journal.</summary>
public sealed class OpenWork
{
    private const int PagesKept = 8;
    private readonly Lazy<ComparisonBasis> basis;
    private readonly FlagPlacer placer;
    private readonly ImmutableArray<Dismissal> dismissals;
    private readonly Lazy<ImmutableArray<VersionKinship>> kinships;
    private readonly Lock keeping = new();
    private readonly Queue<(int First, Lazy<ImmutableArray<RowView>> Rows)> pages = new();
    private readonly RowViews views;
    private readonly Lazy<int[]> rowOfUnit;

    /// <param name="glossary">The work's own terms, which its versions are checked against.</param>
    /// <param name="dismissals">The findings that are passed over.</param>
    public OpenWork(AlignedWork aligned, IReadOnlyList<GlossaryTerm> glossary, IEnumerable<Dismissal> dismissals)
        : this(aligned, new Lazy<ComparisonBasis>(() => new ComparisonBasis(aligned, new ComparisonOptions { Glossary = [.. glossary] })), [.. dismissals], before: null)
    {
    }

    /// <summary>A work after an edit: rows are measured against what they were before it, and those it left alone are not compared again.</summary>
    public OpenWork(AlignedWork aligned, OpenWork before)
        : this(aligned, before.basis, before.dismissals, before)
    {
    }

    private OpenWork(AlignedWork aligned, Lazy<ComparisonBasis> basis, ImmutableArray<Dismissal> dismissals, OpenWork? before)
    {
        (Aligned, this.basis, this.dismissals) = (aligned, basis, dismissals);
        Divisions = RowDivisions.Of(aligned);
        Survey = before is null ? new DivergenceSurvey(aligned, basis) : before.Survey.After(before.Aligned, aligned);
        kinships = before?.kinships ?? new Lazy<ImmutableArray<VersionKinship>>(() => VersionKinship.Of(aligned));
        views = new RowViews(aligned, basis, new DismissedFindings(aligned, dismissals), before?.views);
        placer = new FlagPlacer(aligned);
        rowOfUnit = new Lazy<int[]>(() => RowsOfUnits(aligned));
    }

    public AlignedWork Aligned { get; }

    public Work Work => Aligned.Work;

    public ImmutableArray<RowDivision> Divisions { get; }

    /// <summary>What the versions in one language are to each other.</summary>
    public ImmutableArray<VersionKinship> Kinships => kinships.Value;

    /// <summary>How far the versions depart from the original, for every row: begun when first asked for.</summary>
    public DivergenceSurvey Survey { get; }

    /// <returns>Null when there is no such division or page.</returns>
    public ImmutableArray<RowView>? Rows(int division, int page)
    {
        if (division < 1 || division > Divisions.Length || page < 1 || page > Divisions[division - 1].Pages)
        {
            return null;
        }

        var rows = Divisions[division - 1];
        var first = rows.FirstRow + ((page - 1) * RowDivision.RowsOnPage);
        var end = Math.Min(first + RowDivision.RowsOnPage, rows.EndRow);
        var shown = Page(first, end).Value;
        PrepareAfter(rows, end);
        return shown;
    }

    /// <summary>The views of some rows that follow each other.</summary>
    public ImmutableArray<RowView> ViewsOf(int first, int end) => views.Of(first, end);

    /// <summary>What the versions have to say to each other, and to the original, in a row.</summary>
    public RowComparison Compare(int row) => RowComparer.Compare(Aligned, Aligned.Rows[row], basis.Value);

    public RowPlace PlaceOf(int row)
    {
        var division = Divisions.Last(d => d.FirstRow <= row);
        return new RowPlace(division.Number, 1 + ((row - division.FirstRow) / RowDivision.RowsOnPage), row);
    }

    /// <summary>The row of a unit of the original; null where there is no such unit any more.</summary>
    public Row? RowOf(UnitIndex original) => original.Value < rowOfUnit.Value.Length ? Aligned.Rows[rowOfUnit.Value[original.Value]] : null;

    public PlacedFlag Place(Flag flag)
    {
        var place = placer.Place(flag.Anchor);
        return new PlacedFlag(flag, place.Row, place.State != FlagPlaceState.Current);
    }

    private static int[] RowsOfUnits(AlignedWork aligned)
    {
        var rows = new int[aligned.Original.Document.Units.Length];
        foreach (var row in aligned.Rows)
        {
            foreach (var unit in row.Original)
            {
                rows[unit.Value] = row.Number;
            }
        }

        return rows;
    }

    /// <summary>Readers go on: the page after this one is made ready while this one is read.</summary>
    private void PrepareAfter(RowDivision division, int end)
    {
        if (end < Aligned.Rows.Length)
        {
            var within = end < division.EndRow ? division : Divisions[division.Number];
            var next = Page(end, Math.Min(end + RowDivision.RowsOnPage, within.EndRow));
            _ = Task.Run(() => next.Value);
        }
    }

    // Pages are kept for a while: each is asked for twice, by the request and by the circuit that follows it.
    private Lazy<ImmutableArray<RowView>> Page(int first, int end)
    {
        lock (keeping)
        {
            if (pages.Where(p => p.First == first).Select(p => p.Rows).FirstOrDefault() is { } kept)
            {
                return kept;
            }

            var page = new Lazy<ImmutableArray<RowView>>(() => views.Of(first, end));
            pages.Enqueue((first, page));
            while (pages.Count > PagesKept)
            {
                pages.Dequeue();
            }

            return page;
        }
    }
}
