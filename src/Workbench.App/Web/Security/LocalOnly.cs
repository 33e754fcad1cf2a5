using System.Collections.Frozen;
using System.Net;
using Workbench.App.Web.Hosting;

namespace Workbench.App.Web.Security;

/// <summary>
/// Lets in only what was meant for this server. A page of another site can make a browser send requests here: under a name
/// of its own that it points at this computer (DNS rebinding, told by the Host header), or as a form or WebSocket of its own
/// (told by the Origin header, which a browser sends with these and no page can change).
/// </summary>
internal sealed class LocalOnly(RequestDelegate next, ServerSockets sockets, Reach reach)
{
    private static readonly FrozenSet<string> Names = FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "127.0.0.1", "localhost", "[::1]");

    public Task InvokeAsync(HttpContext context)
    {
        var host = context.Request.Host;
        if (!IsOurs(context, host.Host) || (host.Port ?? 80) != sockets.Port)
        {
            return Refuse(context, StatusCodes.Status421MisdirectedRequest, "This server answers only to 127.0.0.1, localhost and [::1] with its own port, and to addresses it was opened to.");
        }

        if (context.Request.Headers.Origin is [{ } origin, ..] && !string.Equals(origin, $"http://{host}", StringComparison.OrdinalIgnoreCase))
        {
            return Refuse(context, StatusCodes.Status403Forbidden, "This server takes nothing from pages of another site.");
        }

        return next(context);
    }

    /// <summary>A site can point a name at this computer, but not make a browser call an address by another.</summary>
    private bool IsOurs(HttpContext context, string host) =>
        Names.Contains(host)
        || (reach.IsWide && IPAddress.TryParse(host.Trim('[', ']'), out var address) && address.Equals(Plain(context.Connection.LocalIpAddress)));

    private static IPAddress? Plain(IPAddress? address) => address is { IsIPv4MappedToIPv6: true } ? address.MapToIPv4() : address;

    private static Task Refuse(HttpContext context, int status, string reason)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/plain; charset=utf-8";
        return context.Response.WriteAsync(reason);
    }
}
