using System.Net.Http.Headers;
using Workbench.App.Web.Security;
using Workbench.Storage;

namespace Workbench.App.Web.Hosting;

/// <summary>
/// Asks the server for the pages that a person is most likely to open first: the list of works, and the work where something was done last. By the
/// time they do, that work is read and the code of the pages compiled. Then it rehearses what they will do there.
/// </summary>
internal static class WarmUp
{
    public static async Task RunAsync(Workspace workspace, Uri address, Reach reach, TimeProvider time, CancellationToken cancel)
    {
        using var client = new HttpClient { BaseAddress = address };
        client.DefaultRequestHeaders.Authorization = reach.IsWide ? new AuthenticationHeaderValue("Bearer", reach.Token) : null;
        var last = workspace.History(take: 1).Select(operation => $"w/{Uri.EscapeDataString(operation.WorkId)}/edit");
        try
        {
            foreach (var page in last.Append(""))
            {
                // Whatever the answer is, a person who asks for the page is told it.
                using var answer = await client.GetAsync(new Uri(page, UriKind.Relative), cancel);
            }
        }
        catch (Exception ended) when (ended is OperationCanceledException or HttpRequestException)
        {
            // The server is stopped before anybody needed it.
            return;
        }

        await Task.Run(() => Rehearsal.RunAsync(time), cancel);
    }
}
