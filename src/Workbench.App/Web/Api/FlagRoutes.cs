using System.Collections.Immutable;
using Workbench.App.Web.Reading;
using Workbench.Divergences;
using Workbench.Storage;

namespace Workbench.App.Web.Api;

/// <summary>A flag to be set.</summary>
/// <param name="Siglum">The version it is about; absent for the whole row.</param>
internal sealed record ApiNewFlag(int Row, string? Siglum = null, string Category = "disputed", string Note = "");

/// <summary>A flag, and the row it stands on now.</summary>
internal sealed record ApiFlag(string Id, int? Row, string? Siglum, string Category, string Note, string Who, DateTimeOffset When, FlagStatus Status)
{
    public static ApiFlag Of(PlacedFlag placed) => new(
        placed.Flag.Id, placed.Row, placed.Flag.Anchor.Siglum, placed.Flag.Category, placed.Flag.Note, placed.Flag.Who, placed.Flag.When, placed.Flag.Status);
}

/// <summary>Flags: listed, set and removed.</summary>
internal static class FlagRoutes
{
    public static IEnumerable<ApiRoute> All =>
    [
        ApiRoute.Get("/api/works/{work}/flags", "The flags of a work.", call => call.Library.Flags(call.OpenWork()).Select(ApiFlag.Of).ToImmutableArray()),
        ApiRoute.Post<ApiNewFlag, ApiFlag>("/api/works/{work}/flags", "Sets a flag.", Set, StatusCodes.Status201Created),
        ApiRoute.Delete("/api/works/{work}/flags/{flag}", "Removes a flag; undo brings it back.", Remove),
    ];

    private static ApiFlag Set(ApiCall call, ApiNewFlag wanted)
    {
        var work = call.OpenWork();
        if (wanted.Row < 0 || wanted.Row >= work.Aligned.Rows.Length)
        {
            throw ApiFault.NotThere($"There is no row {wanted.Row}.", $"The rows go from 0 to {work.Aligned.Rows.Length - 1}.");
        }

        if (wanted.Siglum is not null && work.Aligned.Versions.All(version => version.Text.Siglum != wanted.Siglum))
        {
            throw ApiFault.NotThere($"The work has no aligned version '{wanted.Siglum}'.", "Name one of its versions, or none.");
        }

        var anchor = FlagAnchor.Of(work.Aligned, work.Aligned.Rows[wanted.Row], wanted.Siglum);
        var flag = new Flag("", work.Work.Id, anchor, call.Who, call.Get<TimeProvider>().GetUtcNow()) { Category = wanted.Category, Note = wanted.Note };
        var set = call.Workspace.FindFlag(call.Workspace.AddFlag(flag).Subject!)!;
        return ApiFlag.Of(call.Library.Flags(work).Single(placed => placed.Flag.Id == set.Id));
    }

    private static Operation Remove(ApiCall call) => call.Workspace.RemoveFlag(call.Work().Id, call.Route("flag"));
}
