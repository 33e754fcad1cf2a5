using System.Net;
using Workbench.App.Tests.Web.Support;
using Xunit;

namespace Workbench.App.Tests.Web;

/// <summary>A server that other computers can reach lets in only who has the link with the token.</summary>
public sealed class WideServerTests : IAsyncLifetime, IDisposable
{
    private readonly TestWorkspace workspace = new();
    private RunningServer server = null!;

    public async Task InitializeAsync() => server = await RunningServer.StartAsync(workspace, host: IPAddress.Any);

    public async Task DisposeAsync()
    {
        await server.DisposeAsync();
    }

    public void Dispose() => workspace.Dispose();

    [Theory]
    [InlineData("/")]
    [InlineData("/api/works")]
    [InlineData("/events")]
    [InlineData("/login")]
    [InlineData("/login?token=")]
    [InlineData("/login?token=0123456789abcdef0123456789abcdef0123456789abcdef")]
    [InlineData("/workbench.js")]
    public async Task Nobody_is_let_in_without_the_token(string path)
    {
        using var client = Client();
        using var answer = await client.GetAsync(new Uri(path, UriKind.Relative));
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task The_link_lets_a_browser_in_by_a_cookie_that_no_script_reads_and_no_other_site_sends()
    {
        using var client = Client();
        using var answer = await client.GetAsync(server.Address);
        var cookie = Assert.Single(answer.Headers.GetValues("Set-Cookie"), set => set.StartsWith("workbench-login", StringComparison.Ordinal));
        client.DefaultRequestHeaders.Add("Cookie", cookie.Split(';')[0]);
        using var page = await client.GetAsync(new Uri("/", UriKind.Relative));

        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=strict", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
    }

    [Theory]
    [InlineData("evil.example")]
    [InlineData("10.99.99.99")]
    public async Task A_name_that_somebody_points_at_this_computer_is_refused_even_with_the_token(string host)
    {
        using var client = Client();
        using var request = new HttpRequestMessage(HttpMethod.Get, server.Address);
        request.Headers.Host = $"{host}:{server.Address.Port}";
        using var answer = await client.SendAsync(request);
        Assert.Equal(HttpStatusCode.MisdirectedRequest, answer.StatusCode);
    }

    private HttpClient Client() => new(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = new Uri(server.Address.GetLeftPart(UriPartial.Authority)) };
}
