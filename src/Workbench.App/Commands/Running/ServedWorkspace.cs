using System.Net;
using System.Net.Http.Headers;
using Workbench.App.Web.Store;
using Workbench.Storage;

namespace Workbench.App.Commands.Running;

/// <summary>The way to a workspace that a server of this computer and this user holds: verbs work through it as if nobody held it.</summary>
internal static class ServedWorkspace
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <returns>Null when the holder serves nothing, or nothing to this user: then there is no way but to wait.</returns>
    /// <exception cref="SilentServerException">The server there does not answer.</exception>
    /// <exception cref="StoreException">It is another Workbench than this, or does not let this in.</exception>
    public static IStore? Find(StoreInUseException held)
    {
        if (!Uri.TryCreate(held.Holder?.Address, UriKind.Absolute, out var address) || !address.IsLoopback || StoreLock.TokenOf(held.Path) is not { } token)
        {
            return null;
        }

        try
        {
            return new ServedStore(Connect(address, token));
        }
        catch (Exception silent) when (silent is HttpRequestException or OperationCanceledException)
        {
            throw new SilentServerException(held, address, silent);
        }
    }

    /// <summary>An ordinary request that turns its connection into one of the store's own.</summary>
    private static Stream Connect(Uri address, string token)
    {
        var handler = new SocketsHttpHandler { UseProxy = false, ConnectTimeout = Patience };
        var client = new HttpClient(handler) { BaseAddress = address, Timeout = Patience };
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(StoreEndpoint.Path, UriKind.Relative));
        request.Headers.Connection.Add("Upgrade");
        request.Headers.Upgrade.Add(new ProductHeaderValue(StoreEndpoint.Protocol, StoreEndpoint.Version));
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        var answer = client.Send(request, HttpCompletionOption.ResponseHeadersRead);
        return answer.StatusCode switch
        {
            HttpStatusCode.SwitchingProtocols => answer.Content.ReadAsStream(),
            HttpStatusCode.UpgradeRequired => throw new StoreException($"The server at {address} holds the workspace and is another version of Workbench than this. Stop it, then try again."),
            var status => throw new StoreException($"The server at {address} holds the workspace and does not let this in ({(int)status}). Stop it, then try again."),
        };
    }
}
