using System.Collections.Immutable;
using System.Globalization;
using Workbench.App.Web.Jobs;

namespace Workbench.App.Web.Api;

/// <summary>What is to be done in the background. What a kind does not need stays away.</summary>
/// <param name="Siglum">For align and export: these versions; none for all.</param>
/// <param name="Format">For export and dossier.</param>
/// <param name="Provider">For translate.</param>
/// <param name="Quote">For translate: whether it only says how much would be sent and what that would cost.</param>
/// <param name="Flag">For dossier: the flag it is about; absent for all flags of the work.</param>
/// <param name="Term">For dossier: the word or phrase of the work's original it is about.</param>
/// <remarks>The members beneath are the options of <c>export</c> of the same name.</remarks>
internal sealed record ApiNewJob(JobKind Kind, string Work = "", string[]? Siglum = null, string? Format = null, string? Provider = null, string? Flag = null, string? Term = null, bool Quote = false)
{
    public string? Layout { get; init; }

    public string? Appendix { get; init; }

    public string? Level { get; init; }

    public string? Rights { get; init; }

    public string? Note { get; init; }

    public string[]? Hide { get; init; }

    public bool ConfirmedOnly { get; init; }

    public bool MarkUnconfirmed { get; init; }

    public bool NoOriginal { get; init; }

    public string? Culture { get; init; }

    public ExportChoice Export() => new(Format ?? "", [.. Siglum ?? []])
    {
        Layout = Layout,
        Appendix = Appendix,
        Level = Level,
        Rights = Rights,
        Note = Note,
        Hidden = [.. Hide ?? []],
        IsConfirmedOnly = ConfirmedOnly,
        MarksUnconfirmed = MarkUnconfirmed,
        HasNoOriginal = NoOriginal,
        Culture = Culture,
    };
}

/// <summary>Jobs: ordered, watched, cancelled, and the files they made.</summary>
internal static class JobRoutes
{
    public static IEnumerable<ApiRoute> All =>
    [
        ApiRoute.Get("/api/jobs", "The newest jobs first.", call => call.Get<JobDesk>().All().ToImmutableArray()),
        ApiRoute.Post<ApiNewJob, Job>("/api/jobs", "Begins a job: sample, align, translate, export or dossier.", Start, StatusCodes.Status202Accepted),
        ApiRoute.Get("/api/jobs/{job}", "How it stands with a job.", Find),
        ApiRoute.Delete("/api/jobs/{job}", "Cancels a job.", Cancel),
        new ApiRoute(HttpMethods.Get, "/api/jobs/{job}/result", "The file that a job made.", ResultAsync) { OtherThanJson = "application/octet-stream" },
    ];

    /// <summary>Sends the file that a job made, to be kept; a browser is never to show it as a page of this server.</summary>
    public static async Task SendAsync(HttpContext context, Job job, string path)
    {
        context.Response.ContentType = "application/octet-stream";
        context.Response.Headers.ContentDisposition = new Microsoft.Net.Http.Headers.ContentDispositionHeaderValue("attachment") { FileNameStar = job.ResultName }.ToString();
        await context.Response.SendFileAsync(path, context.RequestAborted);
    }

    private static Job Find(ApiCall call) =>
        long.TryParse(call.Route("job"), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && call.Get<JobDesk>().Find(number) is { } job
            ? job
            : throw ApiFault.NotThere($"There is no job '{call.Route("job")}'.", "See /api/jobs for those there are.");

    private static Job Start(ApiCall call, ApiNewJob wanted)
    {
        var orders = call.Get<JobOrders>();
        var sigla = wanted.Siglum ?? [];
        return call.Get<JobDesk>().Start(wanted.Kind switch
        {
            JobKind.Sample => JobOrders.Sample(call.Who),
            JobKind.Align => orders.Align(wanted.Work, sigla, call.Who),
            JobKind.Export => orders.Export(wanted.Work, wanted.Export(), call.Who),
            JobKind.Translate => orders.Translate(wanted.Work, wanted.Provider ?? "", wanted.Quote, call.Who),
            JobKind.Dossier => orders.Dossier(wanted.Flag ?? wanted.Work, wanted.Term, wanted.Format ?? "html", "en", call.Who),
            _ => throw new ApiFault(StatusCodes.Status400BadRequest, "An import begins with its files.", "Send them to /api/imports."),
        });
    }

    private static Job Cancel(ApiCall call)
    {
        var job = Find(call);
        return call.Get<JobDesk>().Cancel(job.Number) ? job : throw new ApiFault(StatusCodes.Status409Conflict, $"Job {job.Number} is over.", "There is nothing to cancel.");
    }

    private static async Task<object?> ResultAsync(ApiCall call)
    {
        var (job, desk) = (Find(call), call.Get<JobDesk>());
        if (!job.HasResult || !File.Exists(desk.ResultOf(job)))
        {
            throw ApiFault.NotThere($"Job {job.Number} has made no file.", "Wait until it is done, or order it anew.");
        }

        await SendAsync(call.Context, job, desk.ResultOf(job));
        return null;
    }
}
