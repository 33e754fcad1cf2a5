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
    private readonly Lazy<ImmutableArray<VersionKinship>> kinships;
    private readonly Lock keeping = new();
    private readonly Queue<(int First, Lazy<ImmutableArray<RowView>> Rows)> pages = new();

    /// <param name="glossary">The work's own terms, which its versions are checked against.</param>
    public OpenWork(AlignedWork aligned, IReadOnlyList<GlossaryTerm> glossary)
    {
        Aligned = aligned;
        Divisions = RowDivisions.Of(aligned);
        basis = new Lazy<ComparisonBasis>(() => new ComparisonBasis(aligned, new ComparisonOptions { Glossary = [.. glossary] }));
        Survey = new DivergenceSurvey(aligned, basis);
        kinships = new Lazy<ImmutableArray<VersionKinship>>(() => VersionKinship.Of(aligned));
        placer = new FlagPlacer(aligned);
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
        var views = Views(first, end).Value;
        PrepareAfter(rows, end);
        return views;
    }

    public RowPlace PlaceOf(int row)
    {
        var division = Divisions.Last(d => d.FirstRow <= row);
        return new RowPlace(division.Number, 1 + ((row - division.FirstRow) / RowDivision.RowsOnPage), row);
    }

    public PlacedFlag Place(Flag flag)
    {
        var place = placer.Place(flag.Anchor);
        return new PlacedFlag(flag, place.Row, place.State != FlagPlaceState.Current);
    }

    /// <summary>Readers go on: the page after this one is made ready while this one is read.</summary>
    private void PrepareAfter(RowDivision division, int end)
    {
        if (end < Aligned.Rows.Length)
        {
            var within = end < division.EndRow ? division : Divisions[division.Number];
            var next = Views(end, Math.Min(end + RowDivision.RowsOnPage, within.EndRow));
            _ = Task.Run(() => next.Value);
        }
    }

    // Pages are kept for a while: each is asked for twice, by the request and by the circuit that follows it.
    private Lazy<ImmutableArray<RowView>> Views(int first, int end)
    {
        lock (keeping)
        {
            if (pages.Where(p => p.First == first).Select(p => p.Rows).FirstOrDefault() is { } kept)
            {
                return kept;
            }

            var views = new Lazy<ImmutableArray<RowView>>(() =>
                [.. Aligned.Rows[first..end].AsParallel().AsOrdered().Select(row => RowViewer.View(Aligned, row, basis.Value))]);
            pages.Enqueue((first, views));
            while (pages.Count > PagesKept)
            {
                pages.Dequeue();
            }

            return views;
        }
    }
}
