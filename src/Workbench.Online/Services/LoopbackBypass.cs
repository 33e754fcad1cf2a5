using System.Net;

namespace Workbench.Online.Services;

/// <summary>The machine's proxy, except for services on the machine itself, which a proxy could not reach.</summary>
internal sealed class LoopbackBypass : IWebProxy
{
    public ICredentials? Credentials
    {
        get => HttpClient.DefaultProxy.Credentials;
        set => HttpClient.DefaultProxy.Credentials = value;
    }

    public Uri? GetProxy(Uri destination) => HttpClient.DefaultProxy.GetProxy(destination);

    public bool IsBypassed(Uri host) => host.IsLoopback || HttpClient.DefaultProxy.IsBypassed(host);
}
