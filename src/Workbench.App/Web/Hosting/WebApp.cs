using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Workbench.App.Web.Api;
using Workbench.App.Web.Importing;
using Workbench.App.Web.Jobs;
using Workbench.App.Web.Store;
using Workbench.App.Web.Wording;
using Workbench.App.Web.Reading;
using Workbench.App.Web.Security;
using Workbench.Storage;

namespace Workbench.App.Web.Hosting;

/// <summary>Puts the server together. It starts from nothing: no variable and no settings file can open it to the network.</summary>
internal static class WebApp
{
    /// <summary>Of what is no import; those say themselves how large they may be.</summary>
    private const long LargestRequest = 4 * 1024 * 1024;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    public static WebApplication Build(WebServerOptions options, Workspace workspace, ServerSockets sockets, Reach reach)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions
        {
            ApplicationName = typeof(WebApp).Assembly.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
            EnvironmentName = Environments.Production,
        });
        Listen(builder, sockets);
        Log(builder.Logging, options.Messages);
        AddServices(builder.Services, options, workspace, sockets, reach);
        var app = builder.Build();
        Use(app, options);
        app.MapStaticAssets();
        StoreEndpoint.Map(app);
        ApiEndpoints.Map(app);
        UploadEndpoint.Map(app);
        PageEndpoints.Map(app);

        // The policy on frames is SecurityHeaders' own, and stricter.
        app.MapRazorComponents<Components.Shell>().AddInteractiveServerRenderMode(mode => mode.ContentSecurityFrameAncestorsPolicy = null);
        return app;
    }

    private static void Use(WebApplication app, WebServerOptions options)
    {
        app.UseMiddleware<ServerTiming>();
        app.UseMiddleware<LocalOnly>();
        app.UseMiddleware<SecurityHeaders>();
        app.UseMiddleware<LoginGate>();
        app.Use((context, next) =>
        {
            context.Features.Set(Preferences.Read(context, options.Culture));
            return next(context);
        });
        app.UseWhen(context => !ApiEndpoints.IsApi(context), pages =>
        {
            pages.UseExceptionHandler("/error", createScopeForErrors: true);
            pages.UseStatusCodePagesWithReExecute("/not-found", createScopeForStatusCodePages: true);
        });
        app.UseRouting();
        app.UseAntiforgery();
        app.UseMiddleware<StaleForms>();
    }

    private static void Listen(WebApplicationBuilder builder, ServerSockets sockets)
    {
        builder.WebHost.UseStaticWebAssets();
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = LargestRequest;
            foreach (var endPoint in sockets.EndPoints)
            {
                kestrel.Listen(endPoint);
            }
        });
        builder.Services.Configure<SocketTransportOptions>(transport => transport.CreateBoundListenSocket = endPoint => sockets[endPoint]);
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = Patience);
    }

    private static void Log(ILoggingBuilder logging, TextWriter? messages)
    {
        if (messages is not null)
        {
            // It warns that keys are kept as they are; they are kept in memory only.
            logging.SetMinimumLevel(LogLevel.Warning).AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error).AddProvider(new MessageLog(messages));
        }
    }

    private static void AddServices(IServiceCollection services, WebServerOptions options, Workspace workspace, ServerSockets sockets, Reach reach)
    {
        services.AddSingleton<IHostLifetime, QuietLifetime>().AddSingleton<StoreToken>();
        services.AddSingleton(options).AddSingleton(workspace).AddSingleton(options.Time).AddSingleton(sockets).AddSingleton(reach).AddSingleton<WorkLibrary>().AddSingleton<Editing.RealignDesk>().AddSingleton<Providers.ProviderBoard>();
        AddBackground(services, options, workspace);
        services.AddRouting();

        // Keys live as long as the server: what a page of an earlier run carries is refused, and nothing secret lies on the disk.
        services.AddDataProtection().UseEphemeralDataProtectionProvider();
        services.Configure<KeyManagementOptions>(keys => keys.XmlRepository = new KeysInMemory());
        services.AddAntiforgery(antiforgery =>
        {
            // Browsers share cookies between the ports of a host, and two workspaces may be served at once.
            antiforgery.Cookie.Name = $"{StaleForms.CookieStart}{sockets.Port}";
            antiforgery.Cookie.SameSite = SameSiteMode.Strict;
            antiforgery.SuppressXFrameOptionsHeader = true;
        });
        // Russian letters as they are: written as entities they would make a page three times as long.
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        services.AddRazorComponents().AddInteractiveServerComponents();
    }

    private static void AddBackground(IServiceCollection services, WebServerOptions options, Workspace workspace)
    {
        services.AddSingleton(_ => new JobDesk(new JobFiles(Path.Combine(workspace.Folder, "jobs")), options.RunVerb, options.Time));
        services.AddSingleton(_ => new ImportDrafts(Path.Combine(workspace.Folder, "uploads"))).AddSingleton<ImportTrail>().AddSingleton<JobOrders>();
    }
}
