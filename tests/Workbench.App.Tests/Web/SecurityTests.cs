using System.Net;
using System.Text.RegularExpressions;
using Workbench.App.Tests.Web.Support;
using Workbench.Storage;
using Xunit;

namespace Workbench.App.Tests.Web;

public sealed partial class SecurityTests : IAsyncLifetime
{
    private static readonly string[] Paths =
        ["/", "/w/script", "/w/script/rows", "/history", "/w/script/history", "/w/script/export", "/jobs", "/import", "/import/nothing", "/settings", "/nothing-here"];
    private readonly TestWorkspace workspace = new TestWorkspace().WithScript();
    private RunningServer server = null!;

    public async Task InitializeAsync() => server = await RunningServer.StartAsync(workspace);

    public async Task DisposeAsync()
    {
        await server.DisposeAsync();
        workspace.Dispose();
    }

    [Theory]
    [InlineData("evil.example")]
    [InlineData("evil.example:{port}")]
    [InlineData("127.0.0.1:1")]
    [InlineData("127.0.0.1.evil.example:{port}")]
    [InlineData("localhost.:{port}")]
    public async Task A_request_under_a_foreign_host_name_is_refused(string host)
    {
        using var request = Request(HttpMethod.Get, "/w/script/rows");
        request.Headers.Host = host.Replace("{port}", $"{server.Address.Port}", StringComparison.Ordinal);
        using var answer = await SendAsync(request);
        Assert.Equal(HttpStatusCode.MisdirectedRequest, answer.StatusCode);
        Assert.DoesNotContain("paragraph", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("localhost")]
    [InlineData("[::1]")]
    public async Task The_other_names_of_this_computer_are_let_in(string name)
    {
        using var request = Request(HttpMethod.Get, "/");
        request.Headers.Host = $"{name}:{server.Address.Port}";
        using var answer = await SendAsync(request);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Theory]
    [InlineData("http://evil.example")]
    [InlineData("null")]
    public async Task A_connection_from_a_page_of_another_site_is_refused(string origin)
    {
        using var request = Request(HttpMethod.Post, "/_blazor/negotiate?negotiateVersion=1");
        request.Headers.Add("Origin", origin);
        using var answer = await SendAsync(request);
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("Bearer ")]
    [InlineData("Bearer 0000000000000000000000000000000000000000000000000000000000000000")]
    public async Task The_database_is_opened_to_nobody_without_the_token_of_its_user(string? token)
    {
        using var request = Request(HttpMethod.Get, "/api/store");
        request.Headers.Connection.Add("Upgrade");
        request.Headers.TryAddWithoutValidation("Upgrade", "workbench-store/1");
        request.Headers.TryAddWithoutValidation("Authorization", token);
        using var answer = await SendAsync(request);
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Fact]
    public async Task The_database_is_opened_to_no_page_and_to_no_other_protocol()
    {
        var token = StoreLock.TokenOf(Path.Combine(workspace.Folder, "workbench.db"));
        using var foreign = Request(HttpMethod.Get, "/api/store");
        foreign.Headers.Add("Origin", "http://evil.example");
        foreign.Headers.Add("Authorization", $"Bearer {token}");
        using var plain = Request(HttpMethod.Get, "/api/store");
        plain.Headers.Add("Authorization", $"Bearer {token}");

        using var refused = await SendAsync(foreign);
        using var asked = await SendAsync(plain);

        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.UpgradeRequired), (refused.StatusCode, asked.StatusCode));
    }

    [Fact]
    public async Task A_post_without_the_anti_forgery_token_is_refused()
    {
        using var request = Request(HttpMethod.Post, "/w/script/rows");
        request.Content = new FormUrlEncodedContent([KeyValuePair.Create("note", "forged")]);
        using var answer = await SendAsync(request);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Empty(workspace.Open().Flags("script"));
    }

    [Fact]
    public async Task Every_answer_forbids_inline_scripts_foreign_sources_and_frames()
    {
        foreach (var path in Paths)
        {
            using var answer = await SendAsync(Request(HttpMethod.Get, path));
            var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
            Assert.StartsWith("default-src 'none'; script-src 'self'; style-src 'self';", policy, StringComparison.Ordinal);
            Assert.Contains($"connect-src 'self' ws://127.0.0.1:{server.Address.Port};", policy, StringComparison.Ordinal);
            Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
            Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
            Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
            Assert.Equal("same-origin", Assert.Single(answer.Headers.GetValues("Referrer-Policy")));
            Assert.Equal("same-origin", Assert.Single(answer.Headers.GetValues("Cross-Origin-Resource-Policy")));
        }
    }

    [Fact]
    public async Task Nothing_inline_and_nothing_remote_stands_in_a_page()
    {
        foreach (var path in Paths)
        {
            using var answer = await SendAsync(Request(HttpMethod.Get, path));
            var page = Encoded().Replace(await answer.Content.ReadAsStringAsync(), "");
            Assert.DoesNotMatch(@"<script(?![^>]*\ssrc=)|<style|\sstyle=|\son[a-z]+=|javascript:", page);
            Assert.DoesNotMatch(@"(src|href|action)=""(https?:)?//", page);
        }
    }

    [Fact]
    public async Task A_text_that_is_markup_is_shown_as_text()
    {
        foreach (var path in Paths.Take(6))
        {
            var page = await server.GetAsync(path);
            Assert.Contains("&lt;script&gt;", page, StringComparison.Ordinal);
            Assert.DoesNotContain("<script>", page, StringComparison.Ordinal);
            Assert.DoesNotContain("<img", page, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Every_script_and_style_a_page_names_is_served()
    {
        var page = await server.GetAsync("/w/script/rows");
        var named = Asset().Matches(page).Select(m => m.Groups[1].Value).ToList();
        Assert.Contains(named, n => n.StartsWith("_framework/blazor.web", StringComparison.Ordinal));
        foreach (var asset in named.Append("connection.js").Append("switches.js").Append("rows.js"))
        {
            using var answer = await SendAsync(Request(HttpMethod.Get, $"/{asset}"));
            Assert.True(answer.IsSuccessStatusCode, asset);
        }
    }

    // Imported text stands encoded in text and attributes; what is in it is no attribute of the page's.
    [GeneratedRegex(@"&lt;.*?&gt;", RegexOptions.Singleline)]
    private static partial Regex Encoded();

    [GeneratedRegex(@"(?:src|href)=""([^""/][^""]*\.(?:js|css|svg))""")]
    private static partial Regex Asset();

    private static HttpRequestMessage Request(HttpMethod method, string path) => new(method, new Uri(path, UriKind.Relative));

    private async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request)
    {
        using var client = server.Client();
        return await client.SendAsync(request);
    }
}
