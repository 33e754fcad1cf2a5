using System.Collections.Immutable;
using Workbench.Aligning;
using Workbench.App.Web.Reading;
using Workbench.Divergences;

namespace Workbench.App.Web.Review;

/// <summary>What of a work asks for a decision, the most doubtful first.</summary>
public static class ReviewItems
{
    private const double LeastSure = 0.7;
    private const int RowsAtEdge = 2;
    private const int Audited = 50;

    /// <summary>What the links tell by themselves.</summary>
    /// <param name="seed">Which links are drawn by lot.</param>
    public static ImmutableArray<ReviewItem> OfLinks(OpenWork work, int seed)
    {
        var items = new List<ReviewItem>();
        foreach (var row in work.Aligned.Rows)
        {
            for (var version = 0; version < row.Cells.Length; version++)
            {
                if (BucketOf(row, version) is { } bucket)
                {
                    items.Add(Item(bucket, row, version, 1 - row.Cells[version].Confidence + (bucket == ReviewBucket.Stale ? 2 : 0), ""));
                }
            }
        }

        items.AddRange(Edges(work));
        items.AddRange(Sample(work.Aligned, seed));
        return [.. items.OrderBy(item => item.Bucket).ThenByDescending(item => item.Priority).ThenBy(item => item.Unit)];
    }

    /// <summary>What comparing a row finds in it.</summary>
    public static IEnumerable<ReviewItem> OfFindings(RowView view)
    {
        var row = view.Row;
        for (var version = 0; version < row.Cells.Length; version++)
        {
            if (row.Cells[version].Links.IsEmpty || row.Cells[version].Links.All(link => link.IsPersonal))
            {
                continue;
            }

            foreach (var found in view.Versions[version].Comparison.Findings.Where(f => f.Severity >= Severity.Minor).GroupBy(f => BucketOf(f.Kind)))
            {
                if (found.Key is { } bucket)
                {
                    yield return Item(bucket, row, version, found.Max(f => (int)f.Severity + f.Confidence), string.Join("; ", found.Select(f => f.Evidence).Where(e => e.Length > 0)));
                }
            }
        }
    }

    /// <summary>The row an item is about now; null when it is gone.</summary>
    public static Row? RowOf(OpenWork work, ReviewItem item) => item.IsAddition
        ? work.Aligned.Rows.FirstOrDefault(row => row.Original.IsEmpty && row.Cells[item.Version].Units.Contains(item.Unit))
        : work.RowOf(item.Unit);

    /// <summary>Whether a person vouches for the links it is about by now.</summary>
    public static bool IsSettled(OpenWork work, ReviewItem item) =>
        RowOf(work, item)?.Cells[item.Version].Links is { IsEmpty: false } links && links.All(link => link.IsPersonal && link.State != LinkState.Stale);

    private static ReviewBucket? BucketOf(Row row, int version)
    {
        var cell = row.Cells[version];
        return cell.Links.IsEmpty ? null
            : cell.Links.Any(link => link.State == LinkState.Stale) ? ReviewBucket.Stale
            : cell.Links.All(link => link.IsPersonal) ? null
            : cell.Units.IsEmpty && row.Cells.Any(other => !other.Units.IsEmpty) ? ReviewBucket.Disagreement
            : cell.Units.IsEmpty ? ReviewBucket.Omission
            : row.Original.IsEmpty ? ReviewBucket.Addition
            : cell.Confidence < LeastSure || cell.Links.Any(link => link.State == LinkState.Suggested) ? ReviewBucket.LowLink
            : null;
    }

    private static ReviewBucket? BucketOf(DivergenceKind kind) => kind switch
    {
        DivergenceKind.Number or DivergenceKind.Conversion => ReviewBucket.Number,
        DivergenceKind.Name => ReviewBucket.Name,
        DivergenceKind.Negation => ReviewBucket.Negation,
        DivergenceKind.Term => ReviewBucket.Term,
        _ => null,
    };

    private static IEnumerable<ReviewItem> Edges(OpenWork work) =>
        from division in work.Divisions
        from at in Enumerable.Range(0, RowsAtEdge).Concat(Enumerable.Range(division.RowCount - RowsAtEdge, RowsAtEdge)).Where(at => at >= 0 && at < division.RowCount).Distinct()
        let row = work.Aligned.Rows[division.FirstRow + at]
        from version in Enumerable.Range(0, row.Cells.Length)
        where row.Cells[version].Links.Any(link => !link.IsPersonal)
        select Item(ReviewBucket.Edge, row, version, 1 - row.Cells[version].Confidence, "");

    private static IEnumerable<ReviewItem> Sample(AlignedWork work, int seed)
    {
        var sure = work.Rows.SelectMany(row => Enumerable.Range(0, row.Cells.Length)
            .Where(version => !row.Original.IsEmpty && !row.Cells[version].Units.IsEmpty && row.Cells[version].Confidence >= LeastSure && row.Cells[version].Links.All(link => !link.IsPersonal))
            .Select(version => (row, version))).ToArray();
        new Random(seed).Shuffle(sure);
        return sure.Take(Audited).Select(place => Item(ReviewBucket.Audit, place.row, place.version, 0, ""));
    }

    private static ReviewItem Item(ReviewBucket bucket, Row row, int version, double priority, string why) => row.Original.IsEmpty
        ? new ReviewItem(bucket, version, row.Cells[version].Units.First, IsAddition: true, priority, why)
        : new ReviewItem(bucket, version, row.Original.First, IsAddition: false, priority, why);
}
