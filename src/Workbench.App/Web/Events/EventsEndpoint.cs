using System.Globalization;
using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Microsoft.AspNetCore.Http.HttpResults;
using Workbench.App.Web.Api;
using Workbench.App.Web.Jobs;
using Workbench.Storage;

namespace Workbench.App.Web.Events;

/// <summary>
/// Tells programs of every operation and every job as they happen, as server-sent events: <c>operation</c> with the number of
/// the operation as its id, and <c>job</c>. A program that comes back with the id it heard last misses no operation.
/// </summary>
internal static class EventsEndpoint
{
    public const string Path = "/events";

    private const int MostMissed = 1000;

    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet(Path, Answer);

    private static ServerSentEventsResult<string> Answer(HttpContext context, Workspace workspace, JobDesk jobs, CancellationToken cancel)
    {
        var heard = long.TryParse(context.Request.Headers["Last-Event-ID"], NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : (long?)null;
        return TypedResults.ServerSentEvents(ListenAsync(workspace, jobs, heard, cancel));
    }

    private static async IAsyncEnumerable<SseItem<string>> ListenAsync(Workspace workspace, JobDesk jobs, long? heard, [EnumeratorCancellation] CancellationToken cancel)
    {
        var news = Channel.CreateBounded<SseItem<string>>(new BoundedChannelOptions(MostMissed) { FullMode = BoundedChannelFullMode.DropOldest });
        void Operated(IReadOnlyList<Operation> operations)
        {
            foreach (var operation in operations)
            {
                news.Writer.TryWrite(Event(operation));
            }
        }

        void Progressed(Job job) => news.Writer.TryWrite(new SseItem<string>(ApiJson.Write(job), "job"));

        workspace.Changed += Operated;
        jobs.Changed += Progressed;
        try
        {
            var told = heard;
            foreach (var missed in heard is null ? [] : workspace.History(take: MostMissed).Where(operation => operation.Number > heard).Reverse())
            {
                told = missed.Number;
                yield return Event(missed);
            }

            await foreach (var item in news.Reader.ReadAllAsync(cancel))
            {
                if (item.EventId is not { } number || told is null || long.Parse(number, CultureInfo.InvariantCulture) > told)
                {
                    yield return item;
                }
            }
        }
        finally
        {
            workspace.Changed -= Operated;
            jobs.Changed -= Progressed;
        }
    }

    private static SseItem<string> Event(Operation operation) =>
        new(ApiJson.Write(operation), "operation") { EventId = operation.Number.ToString(CultureInfo.InvariantCulture) };
}
