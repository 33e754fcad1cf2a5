using Workbench.Storage;

namespace Workbench.App.Web.Care;

/// <summary>Makes a backup of the workspace being served. It takes nothing and gives only a path: the console calls it.</summary>
internal static class BackupEndpoint
{
    public const string Path = "/care/backup";

    /// <summary>A page of another site can make a browser post, but not with a header of its own naming.</summary>
    public const string Header = "X-Workbench";

    public static void Map(IEndpointRouteBuilder routes) => routes.MapPost(Path, Make);

    private static async Task Make(HttpContext context)
    {
        context.Response.ContentType = "text/plain; charset=utf-8";
        if (!context.Request.Headers.ContainsKey(Header))
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            await context.Response.WriteAsync("Only the console asks for this: workbench backup.", context.RequestAborted);
            return;
        }

        var workspace = context.RequestServices.GetRequiredService<Workspace>();
        try
        {
            var path = workspace.BackUp();
            context.Response.StatusCode = StatusCodes.Status201Created;
            await context.Response.WriteAsync(path, context.RequestAborted);
        }
        catch (Exception refused) when (refused is StoreException or IOException or UnauthorizedAccessException)
        {
            context.Response.StatusCode = StatusCodes.Status507InsufficientStorage;
            await context.Response.WriteAsync(refused.Message, context.RequestAborted);
        }
    }
}
