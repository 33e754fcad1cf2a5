using System.Net;
using System.Text.RegularExpressions;
using Workbench.App.Commands.Running;
using Workbench.App.Commands.Serving;
using Workbench.App.Commands.Translating.Keys;
using Workbench.App.Web;
using Workbench.Storage;

namespace Workbench.App.Tests.Web.Support;

/// <summary>A server over a test's workspace, which it opens and, when stopped, closes.</summary>
internal sealed partial class RunningServer : IAsyncDisposable
{
    private readonly TestWorkspace workspace;
    private readonly CancellationTokenSource stop;
    private readonly Task run;

    private RunningServer(TestWorkspace workspace, CancellationTokenSource stop, Task run, Uri address) =>
        (this.workspace, this.stop, this.run, Address) = (workspace, stop, run, address);

    public Uri Address { get; }

    public static async Task<RunningServer> StartAsync(TestWorkspace workspace, int port = 0, string? culture = null, IPAddress? host = null, Func<string, string?>? variables = null)
    {
        var stop = new CancellationTokenSource();
        var output = new FirstLine();
        var opened = workspace.Open();
        var run = WebServer.RunAsync(Options(opened, port, variables) with { Culture = culture, Host = host }, opened, output, stop.Token);
        await await Task.WhenAny(output.Task, run);
        return new RunningServer(workspace, stop, run, new Uri(await output.Task));
    }

    public static WebServerOptions Options(Workspace workspace, int port = 0, Func<string, string?>? variables = null)
    {
        var environment = new AppEnvironment(variables ?? (_ => null), workspace.Folder, Path.Combine(workspace.Folder, "user"), TimeProvider.System);
        return new WebServerOptions(port, "reader", TimeProvider.System) 
        {
            Activity = environment.Activity,
            Setting = new KeyRing(environment).FindNearby,
            RunVerb = VerbsOfServer.Over(workspace, environment),
        };
    }

    /// <summary>A client that keeps no cookies and follows nothing.</summary>
    public HttpClient Client(string languages = "en")
    {
        var client = new HttpClient(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = Address };
        client.DefaultRequestHeaders.AcceptLanguage.ParseAdd(languages);
        return client;
    }

    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(200);

    /// <summary>A page as it is when its rows are compared: on a busy machine it is asked for again until they are.</summary>
    public async Task<string> GetAsync(string path, string languages = "en")
    {
        using var client = Client(languages);
        var page = await client.GetStringAsync(new Uri(path, UriKind.Relative));
        while (ComparingDesk().IsMatch(page))
        {
            await Task.Delay(BetweenLooks);
            page = await client.GetStringAsync(new Uri(path, UriKind.Relative));
        }

        return page;
    }

    [GeneratedRegex("<div class=\"desk[^>]* aria-busy=\"true\"")]
    private static partial Regex ComparingDesk();

    /// <summary>A page with its entities resolved: Blazor writes every letter outside ASCII as one.</summary>
    public async Task<string> ReadAsync(string path, string languages = "en") => WebUtility.HtmlDecode(await GetAsync(path, languages));

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await run;
        stop.Dispose();
        workspace.Close();
    }
}
