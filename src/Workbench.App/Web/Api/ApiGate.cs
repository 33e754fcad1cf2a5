using Workbench.App.Web.Store;

namespace Workbench.App.Web.Api;

/// <summary>
/// Lets a change through only from who can prove to be this user's program (by the token) or a page of this server: a page of
/// another site cannot send a header of its own naming without asking first, and is never told that it may.
/// </summary>
internal static class ApiGate
{
    public const string Header = "X-Workbench";

    /// <exception cref="ApiFault">It is neither.</exception>
    public static void RequireOurs(HttpContext context)
    {
        var isPage = context.Request.Headers.ContainsKey(Header) && context.Request.Headers["Sec-Fetch-Site"].ToString() is "" or "same-origin" or "none";
        if (!isPage && !context.RequestServices.GetRequiredService<StoreToken>().IsIn(context.Request))
        {
            throw new ApiFault(
                StatusCodes.Status403Forbidden,
                "This changes the workspace, and nothing tells that you may.",
                $"Send 'Authorization: Bearer' with the word in workbench.db.token, or from a page of this server the header {Header}.");
        }
    }
}
