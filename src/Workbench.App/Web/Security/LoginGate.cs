using Workbench.App.Web.Hosting;
using Workbench.App.Web.Store;

namespace Workbench.App.Web.Security;

/// <summary>
/// While the server is reached from other computers, lets in only who came once by the link with the token. The word is then kept
/// in a cookie that no script reads and no other site can have sent.
/// </summary>
internal sealed class LoginGate(RequestDelegate next, Reach reach, ServerSockets sockets)
{
    public const string Path = "/login";
    private const string Bearer = "Bearer ";
    private static readonly TimeSpan Lasts = TimeSpan.FromDays(30);

    private string Cookie => $"workbench-login-{sockets.Port}";

    public Task InvokeAsync(HttpContext context)
    {
        // The console proves itself to the store by a word of its own.
        if (!reach.IsWide || context.Request.Path == StoreEndpoint.Path || IsLetIn(context.Request))
        {
            return next(context);
        }

        return context.Request.Path == Path && reach.IsToken(context.Request.Query["token"]) ? LogIn(context) : Refuse(context);
    }

    private bool IsLetIn(HttpRequest request) =>
        reach.IsToken(request.Cookies[Cookie])
        || (request.Headers.Authorization.ToString() is var said && said.StartsWith(Bearer, StringComparison.Ordinal) && reach.IsToken(said[Bearer.Length..]))
        || request.HttpContext.RequestServices.GetRequiredService<StoreToken>().IsIn(request);

    /// <summary>By a page, not a redirect: after a link on another site's page a browser would not yet send the cookie.</summary>
    private Task LogIn(HttpContext context)
    {
        context.Response.Cookies.Append(Cookie, reach.Token, new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Strict, IsEssential = true, MaxAge = Lasts });
        context.Response.ContentType = "text/html; charset=utf-8";
        return context.Response.WriteAsync("""<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Workbench</title><meta http-equiv="refresh" content="0;url=/"></head><body><p><a href="/">Workbench</a></p></body></html>""");
    }

    private static Task Refuse(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        context.Response.ContentType = "text/plain; charset=utf-8";
        return context.Response.WriteAsync("This workspace is opened by the link with the token that 'workbench serve' wrote when it was started.");
    }
}
