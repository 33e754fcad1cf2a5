using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Workbench.Storage;

namespace Workbench.App.Web.Hosting;

/// <summary>Puts the server together. It starts from nothing: no variable and no settings file can open it to the network.</summary>
internal static class WebApp
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    public static WebApplication Build(WebServerOptions options, Workspace workspace, LoopbackSockets sockets)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions
        {
            ApplicationName = typeof(WebApp).Assembly.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
            EnvironmentName = Environments.Production,
        });
        Listen(builder, sockets);
        AddServices(builder.Services, options, workspace, sockets);
        var app = builder.Build();
        app.UseRouting();
        app.UseAntiforgery();
        app.MapStaticAssets();
        app.MapRazorComponents<Components.Shell>().AddInteractiveServerRenderMode();
        return app;
    }

    private static void Listen(WebApplicationBuilder builder, LoopbackSockets sockets)
    {
        builder.WebHost.UseStaticWebAssets();
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            foreach (var endPoint in sockets.EndPoints)
            {
                kestrel.Listen(endPoint);
            }
        });
        builder.Services.Configure<SocketTransportOptions>(transport => transport.CreateBoundListenSocket = endPoint => sockets[endPoint]);
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = Patience);
    }

    private static void AddServices(IServiceCollection services, WebServerOptions options, Workspace workspace, LoopbackSockets sockets)
    {
        services.AddSingleton<IHostLifetime, QuietLifetime>();
        services.AddSingleton(options).AddSingleton(workspace).AddSingleton(options.Time).AddSingleton(sockets);
        services.AddRouting();
        services.AddRazorComponents().AddInteractiveServerComponents();
    }
}
