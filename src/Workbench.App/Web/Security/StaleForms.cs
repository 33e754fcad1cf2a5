using Microsoft.AspNetCore.Antiforgery;

namespace Workbench.App.Web.Security;

/// <summary>
/// A form of a page that is older than the server's run is not taken. Its page is sent anew instead of a bare refusal, marked so
/// that what was written there is put back (drafts.js). Who sends the cookie of this server with it is no other site.
/// </summary>
internal sealed class StaleForms(RequestDelegate next)
{
    public const string CookieStart = "workbench-antiforgery-";
    private const string Mark = "again";

    public Task InvokeAsync(HttpContext context)
    {
        if (!HttpMethods.IsPost(context.Request.Method)
            || context.Features.Get<IAntiforgeryValidationFeature>() is not { IsValid: false }
            || !context.Request.Cookies.Keys.Any(name => name.StartsWith(CookieStart, StringComparison.Ordinal)))
        {
            return next(context);
        }

        context.Response.Redirect(context.Request.PathBase + context.Request.Path + context.Request.QueryString.Add(Mark, "1"));
        return Task.CompletedTask;
    }
}
