using System.Collections.Immutable;
using Workbench.Aligning;

namespace Workbench.App.Web.Reading;

/// <summary>A division as the overview of its work tells of it.</summary>
/// <param name="Doubtful">How many rows have a link of low or poor confidence.</param>
/// <param name="Reviewed">The share of its links that a person confirmed or pinned.</param>
public sealed record DivisionSummary(RowDivision Division, int Doubtful, double Reviewed, int Flags)
{
    public static ImmutableArray<DivisionSummary> Of(OpenWork work, ImmutableArray<PlacedFlag> flags)
    {
        var flagged = flags.Where(f => f.Row is not null).ToLookup(f => work.PlaceOf(f.Row!.Value).Division);
        return [.. work.Divisions.Select(division =>
        {
            var rows = work.Aligned.Rows[division.FirstRow..division.EndRow];
            var links = rows.SelectMany(r => r.Cells).SelectMany(c => c.Links).ToList();
            return new DivisionSummary(
                division,
                rows.Count(r => r.Cells.Any(c => ConfidenceBands.Of(c.Confidence) is ConfidenceBand.Low or ConfidenceBand.Poor)),
                links.Count(l => l.State is LinkState.Confirmed or LinkState.Pinned) / (double)Math.Max(1, links.Count),
                flagged[division.Number].Count());
        })];
    }
}
