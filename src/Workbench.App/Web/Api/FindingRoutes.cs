using System.Collections.Immutable;
using Workbench.App.Web.Reading;
using Workbench.Divergences;
using Workbench.Divergences.Linting;
using Workbench.Storage;

namespace Workbench.App.Web.Api;

/// <summary>Findings to be passed over.</summary>
/// <param name="Findings">Their ids; all in one row.</param>
/// <param name="Reason">Why they are no fault there.</param>
internal sealed record ApiNewDismissal(int Row, string[] Findings, string Reason);

/// <summary>A finding that is passed over.</summary>
/// <param name="Finding">Its id.</param>
internal sealed record ApiDismissal(string Id, string Finding, string Rule, string Siglum, string Evidence, string Reason, string Who, DateTimeOffset When)
{
    public static ApiDismissal Of(Dismissal dismissal) => new(
        dismissal.Id, dismissal.Finding.Key, dismissal.Finding.Rule, dismissal.Finding.Version, dismissal.Evidence, dismissal.Reason, dismissal.Who, dismissal.When);
}

/// <summary>Findings passed over, and told again.</summary>
internal static class FindingRoutes
{
    public static IEnumerable<ApiRoute> All =>
    [
        ApiRoute.Get("/api/works/{work}/dismissals", "The findings that are passed over, with the reasons.", call => call.Library.Dismissals(call.Work().Id).Select(ApiDismissal.Of).ToImmutableArray()),
        ApiRoute.Post<ApiNewDismissal, Operation>("/api/works/{work}/dismissals", "Passes findings of a row over, as one operation.", Dismiss),
        ApiRoute.Delete("/api/works/{work}/dismissals/{dismissal}", "Tells a finding again.", TakeBack),
    ];

    /// <exception cref="ApiFault">The row has no such finding now.</exception>
    public static Divergence Require(OpenWork work, int row, string key)
    {
        ApiCall.RequireRow(work, row);
        return work.RowAt(row).Versions.SelectMany(version => version.Comparison.Findings).FirstOrDefault(finding => string.Equals(FindingIdentity.Of(work.Aligned, finding).Key, key, StringComparison.Ordinal))
            ?? throw ApiFault.NotThere($"Row {row} has no finding '{key}' now.", "It was passed over, or its words changed: see the findings of the work.");
    }

    private static Operation Dismiss(ApiCall call, ApiNewDismissal wanted)
    {
        if (string.IsNullOrWhiteSpace(wanted.Reason))
        {
            throw new ApiFault(StatusCodes.Status422UnprocessableEntity, "No reason is given.", "Say why it is no fault there.");
        }

        var (work, now) = (call.OpenWork(), call.Get<TimeProvider>().GetUtcNow());
        return call.Workspace.Dismiss(
            work.Work.Id, [.. wanted.Findings.Distinct(StringComparer.Ordinal).Select(key => CheckFinding.Of(work.Aligned, Require(work, wanted.Row, key)).Dismiss(work.Aligned, wanted.Reason.Trim(), call.Who, now))]);
    }

    private static Operation TakeBack(ApiCall call)
    {
        var dismissal = call.Library.Dismissals(call.Work().Id).FirstOrDefault(d => string.Equals(d.Id, call.Route("dismissal"), StringComparison.Ordinal))
            ?? throw ApiFault.NotThere($"There is no dismissal '{call.Route("dismissal")}'.", "See those of the work.");
        return call.Workspace.Undismiss(dismissal.WorkId, [dismissal]);
    }
}
