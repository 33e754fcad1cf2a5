using System.Collections.Immutable;
using Workbench.App.Web.Editing;
using Workbench.App.Web.Review;
using Workbench.Editing;
using Workbench.Storage;

namespace Workbench.App.Web.Api;

/// <summary>A place that asks for a decision. Decisions are edits and flags of its row.</summary>
/// <param name="Priority">The higher, the sooner.</param>
internal sealed record ApiReviewItem(ReviewBucket Bucket, int Row, string Siglum, double Priority, string Why);

/// <summary>Rows whose links are confirmed together.</summary>
internal sealed record ApiConfirmations(ApiPlace[] Places);

/// <summary>What a version has for a row.</summary>
/// <param name="Siglum">Absent for all versions.</param>
internal sealed record ApiPlace(int Row, string? Siglum = null);

/// <summary>A stretch to be aligned anew, about a row, as far as the next links that people vouch for.</summary>
/// <param name="OriginalRow">The row of the original to which what the version has in <paramref name="Row"/> is tied first; absent for none.</param>
/// <param name="IsKept">Whether it is done; otherwise it is only told what would change.</param>
internal sealed record ApiRealignment(int Row, string Siglum, int? OriginalRow = null, bool IsKept = false);

/// <summary>What a new alignment changes, or would.</summary>
/// <param name="Operation">Absent while it is not done.</param>
internal sealed record ApiRealigned(Operation? Operation, ImmutableArray<ApiLinkChange> Changes);

/// <summary>A link that becomes another one: the original's units, and what the version has for them.</summary>
internal sealed record ApiLinkChange(string Original, string Before, string After);

/// <summary>The review queue, and alignment anew between what people vouched for.</summary>
internal static class ReviewRoutes
{
    public static IEnumerable<ApiRoute> All =>
    [
        ApiRoute.Get("/api/works/{work}/review", "What asks for a decision in a hundred rows.", Review, ApiParameter.From, ApiParameter.Take),
        ApiRoute.Post<ApiConfirmations, Operation>("/api/works/{work}/confirmations", "Confirms the links of rows, as one operation.", Confirm),
        ApiRoute.PostAsync<ApiRealignment, ApiRealigned>("/api/works/{work}/realignments", "Aligns anew about a row, or tells what that would change.", RealignAsync),
    ];

    private static ImmutableArray<ApiReviewItem> Review(ApiCall call)
    {
        var (work, from, take) = (call.OpenWork(), call.From, call.Take);
        var asked = ReviewItems.OfLinks(work, work.Aligned.Rows.Length).Concat(work.ViewsFrom(from, take).SelectMany(ReviewItems.OfFindings))
            .Select(item => (Item: item, Row: ReviewItems.RowOf(work, item)?.Number ?? -1)).Where(place => place.Row >= from && place.Row - from < take);
        return [.. asked.Select(place => new ApiReviewItem(place.Item.Bucket, place.Row, work.Aligned.Versions[place.Item.Version].Text.Siglum, place.Item.Priority, place.Item.Why))];
    }

    private static Operation Confirm(ApiCall call, ApiConfirmations wanted)
    {
        var work = call.OpenWork();
        var places = wanted.Places.Select(place => (place.Row, ApiCall.VersionOf(work, place.Siglum))).ToList();
        places.ForEach(place => ApiCall.RequireRow(work, place.Row));
        return call.Library.Edit(work.Work.Id, call.Who, aligned => LinkMarks.ConfirmMany(aligned, places)).Operation;
    }

    private static async Task<ApiRealigned> RealignAsync(ApiCall call, ApiRealignment wanted)
    {
        var work = call.OpenWork();
        ApiCall.RequireRow(work, wanted.Row);
        var version = ApiCall.VersionOf(work, wanted.Siglum) ?? throw new EditException(EditRefusal.NeedsVersion);
        var preview = await call.Get<RealignDesk>().PreviewAsync(work.Aligned, version, wanted.Row, wanted.OriginalRow);
        var operation = wanted.IsKept ? call.Library.Edit(work.Work.Id, call.Who, preview.Make).Operation : null;
        return new ApiRealigned(operation, [.. preview.Changes.Select(change => new ApiLinkChange(change.Original, change.Before, change.After))]);
    }
}
