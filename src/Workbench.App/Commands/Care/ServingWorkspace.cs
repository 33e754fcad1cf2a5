using System.Net;
using Workbench.App.Web.Care;
using Workbench.Storage;

namespace Workbench.App.Commands.Care;

/// <summary>A workspace that another process serves on this computer, asked over its own address.</summary>
internal static class ServingWorkspace
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    /// <summary>Has the holder make a backup.</summary>
    /// <returns>The path of the backup; null when the holder is no server of this computer.</returns>
    /// <exception cref="StoreException">It could not.</exception>
    public static async Task<string?> BackUpAsync(StoreHolder? holder, CancellationToken cancel)
    {
        if (!Uri.TryCreate(holder?.Address, UriKind.Absolute, out var address) || !address.IsLoopback)
        {
            return null;
        }

        using var client = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = address, Timeout = Patience };
        client.DefaultRequestHeaders.Add(BackupEndpoint.Header, "console");
        try
        {
            using var answer = await client.PostAsync(new Uri(BackupEndpoint.Path, UriKind.Relative), content: null, cancel);
            var said = await answer.Content.ReadAsStringAsync(cancel);
            return answer.StatusCode == HttpStatusCode.Created
                ? said
                : throw new StoreException($"The server at {address} made no backup: {said}");
        }
        catch (HttpRequestException gone)
        {
            throw new StoreException($"The server at {address} does not answer ({gone.Message}). Stop it, then try again.", gone);
        }
    }
}
