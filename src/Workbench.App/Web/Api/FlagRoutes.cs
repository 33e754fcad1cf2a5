using System.Collections.Immutable;
using Workbench.App.Web.Reading;
using Workbench.Divergences;
using Workbench.Divergences.Linting;

namespace Workbench.App.Web.Api;

/// <summary>A flag to be set.</summary>
/// <param name="Siglum">The version it is about; absent for the whole row.</param>
/// <param name="Finding">The id of a finding in that row, to which the flag stays linked: version, words, category and severity are the finding's.</param>
internal sealed record ApiNewFlag(int Row, string? Siglum = null, string? Category = null, Severity? Severity = null, string Note = "", string Proposal = "", string? Finding = null);

/// <summary>What is done to a flag; what is absent stays as it is.</summary>
/// <param name="Vote">Whether the rendering should stand (<c>for</c> says that it should not).</param>
/// <param name="WithdrawVote">Whether the caller takes an earlier vote back.</param>
/// <param name="Decision">A ruling; it needs a reason.</param>
/// <param name="Reopen">Whether the ruling that stands is taken up again; it needs a reason.</param>
/// <param name="Revision">The revision that was looked at: where it is another one now, nothing is changed.</param>
internal sealed record ApiFlagChange(
    string? Category = null, Severity? Severity = null, string? Note = null, string? Proposal = null, string[]? AddTags = null, string[]? RemoveTags = null,
    string? Comment = null, VoteSide? Vote = null, bool WithdrawVote = false, string? Decision = null, string? Reason = null, bool Reopen = false, long? Revision = null)
{
    public FlagChange Change => new()
    {
        Category = Category is null ? null : FlagCategories.Parse(Category) ?? Category,
        Severity = Severity,
        Note = Note,
        Proposal = Proposal,
        AddTags = [.. AddTags ?? []],
        RemoveTags = [.. RemoveTags ?? []],
        Comment = Comment,
        Vote = Vote,
        WithdrawVote = WithdrawVote,
        Decision = Decision,
        Reason = Reason,
        Reopen = Reopen,
    };
}

/// <summary>A flag with its dispute, and the row it stands on now.</summary>
/// <param name="Finding">The id of the finding it was made from.</param>
internal sealed record ApiFlag(
    string Id, int? Row, string? Siglum, string Category, Severity? Severity, string Note, string Proposal, ImmutableArray<string> Tags, string Who, DateTimeOffset When, FlagStatus Status,
    ImmutableArray<FlagComment> Comments, ImmutableArray<FlagVote> Votes, ImmutableArray<FlagRuling> Rulings, string? Finding, long Revision)
{
    public static ApiFlag Of(PlacedFlag placed)
    {
        var flag = placed.Flag;
        return new ApiFlag(
            flag.Id, placed.Row, flag.Anchor.Siglum, flag.Category, flag.Severity, flag.Note, flag.Proposal, flag.Tags, flag.Who, flag.When, flag.Status,
            flag.Comments, flag.Votes, flag.Rulings, flag.Finding?.Key, flag.Revision);
    }
}

/// <summary>Flags: listed, set, discussed, ruled on and removed.</summary>
internal static class FlagRoutes
{
    private const string One = "/api/works/{work}/flags/{flag}";

    public static IEnumerable<ApiRoute> All =>
    [
        ApiRoute.Get("/api/works/{work}/flags", "The flags of a work.", call => call.Library.Flags(call.OpenWork()).Select(ApiFlag.Of).ToImmutableArray()),
        ApiRoute.Post<ApiNewFlag, ApiFlag>("/api/works/{work}/flags", "Sets a flag.", Set, StatusCodes.Status201Created),
        ApiRoute.Get(One, "A flag with what was said, voted and ruled.", call => Told(call, Find(call))),
        ApiRoute.Post<ApiFlagChange, ApiFlag>(One, "Comments, votes, rules, reopens or changes a flag, as one operation.", Change),
        ApiRoute.Get($"{One}/history", "The operations that made a flag what it is, the first first.", call => call.Library.HistoryOf(Find(call)).ToImmutableArray()),
        ApiRoute.Delete(One, "Removes a flag; undo brings it back.", call => call.Workspace.RemoveFlag(call.Work().Id, Find(call).Id)),
    ];

    private static ApiFlag Told(ApiCall call, Flag flag) => ApiFlag.Of(call.OpenWork().Place(call.Workspace.FindFlag(flag.Id) ?? flag));

    private static Flag Find(ApiCall call) =>
        call.Workspace.FindFlag(call.Route("flag")) is { } flag && flag.WorkId == call.Work().Id ? flag
        : throw ApiFault.NotThere($"The work '{call.Work().Id}' has no flag '{call.Route("flag")}'.", "See its flags for those there are.");

    private static ApiFlag Set(ApiCall call, ApiNewFlag wanted)
    {
        var work = call.OpenWork();
        ApiCall.RequireRow(work, wanted.Row);
        var now = call.Get<TimeProvider>().GetUtcNow();
        var flag = wanted.Finding is { } key ? CheckFinding.Of(work.Aligned, FindingRoutes.Require(work, wanted.Row, key)).ToFlag(work.Aligned, call.Who, now) : OfRow(call, work, wanted, now);
        var said = flag with
        {
            Category = wanted.Category is null ? flag.Category : FlagCategories.Parse(wanted.Category) ?? wanted.Category,
            Severity = wanted.Severity ?? flag.Severity,
            Note = wanted.Note.Length > 0 ? wanted.Note : flag.Note,
            Proposal = wanted.Proposal,
        };
        return ApiFlag.Of(work.Place(call.Workspace.FindFlag(call.Workspace.AddFlag(said).Subject!)!));
    }

    private static Flag OfRow(ApiCall call, OpenWork work, ApiNewFlag wanted, DateTimeOffset now) =>
        new("", work.Work.Id, FlagAnchor.Of(work.Aligned, work.Aligned.Rows[wanted.Row], ApiCall.VersionOf(work, wanted.Siglum) is null ? null : wanted.Siglum), call.Who, now);

    private static ApiFlag Change(ApiCall call, ApiFlagChange wanted)
    {
        var flag = Find(call);
        call.Workspace.ChangeFlag(flag.WorkId, flag.Id, wanted.Change, wanted.Revision);
        return Told(call, flag);
    }
}
