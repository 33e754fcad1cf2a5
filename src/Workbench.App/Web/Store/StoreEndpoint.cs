using Microsoft.AspNetCore.Http.Features;
using Workbench.Storage;

namespace Workbench.App.Web.Store;

/// <summary>
/// Serves the workspace's database to verbs of the console that run while this server holds it. The connection is upgraded
/// (RFC 9110, section 7.8) to the store's own protocol; nothing but records goes over it, no path and no command.
/// </summary>
internal static class StoreEndpoint
{
    public const string Path = "/api/store";
    public const string Protocol = "workbench-store";

    /// <summary>Counts the changes of the protocol: two versions do not talk to each other.</summary>
    public const string Version = "1";

    /// <summary>A program that holds a transaction and says nothing keeps everybody else waiting.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet(Path, ServeAsync);

    private static async Task ServeAsync(HttpContext context)
    {
        if (!context.RequestServices.GetRequiredService<StoreToken>().IsIn(context.Request))
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            context.Response.Headers.WWWAuthenticate = "Bearer";
            return;
        }

        if (context.Features.Get<IHttpUpgradeFeature>() is not { IsUpgradableRequest: true } upgrade || context.Request.Headers.Upgrade != $"{Protocol}/{Version}")
        {
            context.Response.StatusCode = StatusCodes.Status426UpgradeRequired;
            context.Response.Headers.Upgrade = $"{Protocol}/{Version}";
            return;
        }

        context.Response.Headers.Upgrade = $"{Protocol}/{Version}";
        context.Features.Get<IHttpBodyControlFeature>()!.AllowSynchronousIO = true;
        var stopping = context.RequestServices.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping;
        await using var connection = await upgrade.UpgradeAsync();
        await using var end = stopping.Register(context.Abort);
        var workspace = context.RequestServices.GetRequiredService<Workspace>();

        // A transaction belongs to one thread, which the client keeps waiting as long as it likes.
        await Task.Factory.StartNew(() => workspace.Serve(connection, Patience), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
    }
}
