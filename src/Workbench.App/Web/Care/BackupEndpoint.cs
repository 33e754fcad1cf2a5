using Workbench.Storage;

namespace Workbench.App.Web.Care;

/// <summary>Makes a backup of the workspace being served. It takes nothing and gives only a path: the console calls it.</summary>
internal static class BackupEndpoint
{
    public const string Path = "/care/backup";

    public static void Map(IEndpointRouteBuilder routes) => routes.MapPost(Path, Make);

    private static async Task Make(HttpContext context)
    {
        var workspace = context.RequestServices.GetRequiredService<Workspace>();
        context.Response.ContentType = "text/plain; charset=utf-8";
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
