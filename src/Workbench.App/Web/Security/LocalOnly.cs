using System.Collections.Frozen;
using Workbench.App.Web.Hosting;

namespace Workbench.App.Web.Security;

/// <summary>
/// Lets in only what was meant for this server. A page of another site can make a browser send requests here: under a name
/// of its own that it points at 127.0.0.1 (DNS rebinding, told by the Host header), or as a form or WebSocket of its own
/// (told by the Origin header, which a browser sends with these and no page can change).
/// </summary>
internal sealed class LocalOnly(RequestDelegate next, LoopbackSockets sockets)
{
    private static readonly FrozenSet<string> Names = FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "127.0.0.1", "localhost", "[::1]");

    public Task InvokeAsync(HttpContext context)
    {
        var host = context.Request.Host;
        if (!Names.Contains(host.Host) || (host.Port ?? 80) != sockets.Port)
        {
            return Refuse(context, StatusCodes.Status421MisdirectedRequest, "This server answers only to 127.0.0.1, localhost and [::1] with its own port.");
        }

        if (context.Request.Headers.Origin is [{ } origin, ..] && !string.Equals(origin, $"http://{host}", StringComparison.OrdinalIgnoreCase))
        {
            return Refuse(context, StatusCodes.Status403Forbidden, "This server takes nothing from pages of another site.");
        }

        return next(context);
    }

    private static Task Refuse(HttpContext context, int status, string reason)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/plain; charset=utf-8";
        return context.Response.WriteAsync(reason);
    }
}
