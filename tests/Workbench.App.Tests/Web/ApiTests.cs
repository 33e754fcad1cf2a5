using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Workbench.App.Tests.Web.Support;
using Workbench.App.Web.Api;
using Xunit;

namespace Workbench.App.Tests.Web;

/// <summary>The JSON API over the sample: what it says of itself, what it gives, and whom it lets change something.</summary>
public sealed partial class ApiTests : IAsyncLifetime
{
    private readonly TestWorkspace workspace = new TestWorkspace().WithSample();
    private RunningServer server = null!;
    private HttpClient client = null!;

    public async Task InitializeAsync()
    {
        server = await RunningServer.StartAsync(workspace);
        client = server.Client();
        client.DefaultRequestHeaders.Add("X-Workbench", "test");
    }

    public async Task DisposeAsync()
    {
        client.Dispose();
        await server.DisposeAsync();
        workspace.Dispose();
    }

    [Fact]
    public async Task Every_route_is_described_and_every_described_route_is_there()
    {
        var paths = (await GetAsync("/api/openapi.json")).GetProperty("paths");
        var described = paths.EnumerateObject().SelectMany(path => path.Value.EnumerateObject().Select(method => $"{method.Name.ToUpperInvariant()} {path.Name}")).ToList();

        Assert.Equal(ApiEndpoints.All.Select(route => $"{route.Method} {route.Path}").Order(), described.Order());
        foreach (var route in described.Where(route => !route.EndsWith("/events", StringComparison.Ordinal)))
        {
            // What is not there is said to be not there by the route itself, in a sentence about what was named.
            var (method, path) = (route.Split(' ')[0], Place().Replace(route.Split(' ')[1], "nothing"));
            using var answer = await SendAsync(new HttpMethod(method), path, method == "POST" ? "{}" : null);
            var said = await answer.Content.ReadAsStringAsync();
            Assert.DoesNotContain("nothing at this address", said, StringComparison.Ordinal);
            Assert.True((int)answer.StatusCode < 500, $"{route}: {said}");
        }
    }

    [Fact]
    public async Task What_it_gives_has_the_shape_that_it_describes()
    {
        var paths = (await GetAsync("/api/openapi.json")).GetProperty("paths");
        using var set = await SendAsync(HttpMethod.Post, "/api/works/sample/flags", """{"row":4}""");
        var flag = JsonDocument.Parse(await set.Content.ReadAsStringAsync()).RootElement.GetProperty("id").GetString();
        foreach (var path in paths.EnumerateObject().Where(path => path.Value.TryGetProperty("get", out _) && !path.Name.Contains("job}", StringComparison.Ordinal) && !path.Name.Contains("draft", StringComparison.Ordinal) && path.Name != "/events"))
        {
            var described = path.Value.GetProperty("get");
            var schema = described.GetProperty("responses").GetProperty("200").GetProperty("content").GetProperty("application/json").GetProperty("schema");
            var query = described.GetProperty("parameters").EnumerateArray().Any(parameter => parameter.GetProperty("name").GetString() == "q") ? "?q=" + Uri.EscapeDataString("письмо") : "";
            var given = await GetAsync(path.Name.Replace("{work}", "sample", StringComparison.Ordinal).Replace("{siglum}", "A", StringComparison.Ordinal).Replace("{flag}", flag, StringComparison.Ordinal) + query);

            Assert.Equal("", Departure(schema, given, path.Name));
        }
    }

    [Fact]
    public async Task Rows_come_a_hundred_at_a_time_with_letters_as_themselves()
    {
        var first = await client.GetStringAsync(new Uri("/api/works/sample/rows", UriKind.Relative));
        var page = JsonDocument.Parse(first).RootElement;
        var next = await GetAsync($"/api/works/sample/rows?from={page.GetProperty("next").GetInt32()}");

        Assert.Contains("В октябре 1922 года в Сольвинске ждали бумагу.", first, StringComparison.Ordinal);
        Assert.Equal((100, 100), (page.GetProperty("items").GetArrayLength(), next.GetProperty("items")[0].GetProperty("row").GetInt32()));
        Assert.False(next.TryGetProperty("next", out _));
    }

    [Fact]
    public async Task Of_two_edits_of_one_paragraph_the_later_is_told_and_nothing_is_lost()
    {
        var unit = (await GetAsync("/api/works/sample/texts/A/units?from=3&take=1")).GetProperty("items")[0];
        string Edit(string text) => $$"""{"action":"rewrite","siglum":"A","unit":3,"text":"{{text}}","hash":"{{unit.GetProperty("hash").GetString()}}"}""";

        using var first = await SendAsync(HttpMethod.Post, "/api/works/sample/edits", Edit("The first to come."));
        using var second = await SendAsync(HttpMethod.Post, "/api/works/sample/edits", Edit("The second to come."));
        var problem = JsonDocument.Parse(await second.Content.ReadAsStringAsync()).RootElement;

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Conflict), (first.StatusCode, second.StatusCode));
        Assert.Equal("application/problem+json", second.Content.Headers.ContentType!.MediaType);
        Assert.Contains("changed after you read it", problem.GetProperty("title").GetString(), StringComparison.Ordinal);
        Assert.Equal("The first to come.", problem.GetProperty("current").GetString());
    }

    [Fact]
    public async Task An_edit_is_an_operation_in_the_callers_name_and_is_taken_back_and_brought_back()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/api/works/sample", UriKind.Relative)) { Content = Json("""{"title":"Другое"}""") };
        request.Headers.Add("X-Workbench-User", Uri.EscapeDataString("Анна"));
        using var edited = await client.SendAsync(request);
        using var undone = await SendAsync(HttpMethod.Post, "/api/works/sample/undo", "{}");
        using var redone = await SendAsync(HttpMethod.Post, "/api/works/sample/redo", "{}");

        var history = await GetAsync("/api/history?work=sample&take=3");
        Assert.Equal(["redo", "undo", "describe"], history.EnumerateArray().Select(operation => operation.GetProperty("verb").GetString()));
        Assert.Equal("Анна", history[2].GetProperty("who").GetString());
        Assert.Equal("Другое", (await GetAsync("/api/works/sample")).GetProperty("title").GetString());
    }

    [Fact]
    public async Task A_flag_is_set_listed_and_removed()
    {
        using var set = await SendAsync(HttpMethod.Post, "/api/works/sample/flags", """{"row":4,"siglum":"A","note":"<script>три или пять?</script>"}""");
        var flag = JsonDocument.Parse(await set.Content.ReadAsStringAsync()).RootElement;
        var listed = await GetAsync("/api/works/sample/flags");
        using var removed = await SendAsync(HttpMethod.Delete, $"/api/works/sample/flags/{flag.GetProperty("id").GetString()}");

        Assert.Equal(HttpStatusCode.Created, set.StatusCode);
        Assert.Equal("<script>три или пять?</script>", Assert.Single(listed.EnumerateArray()).GetProperty("note").GetString());
        Assert.Equal(HttpStatusCode.OK, removed.StatusCode);
        Assert.Empty((await GetAsync("/api/works/sample/flags")).EnumerateArray());
    }

    [Theory]
    [InlineData(null, null, null, HttpStatusCode.Forbidden)]
    [InlineData("page", "cross-site", null, HttpStatusCode.Forbidden)]
    [InlineData("page", "same-site", null, HttpStatusCode.Forbidden)]
    [InlineData("page", null, "http://evil.example", HttpStatusCode.Forbidden)]
    [InlineData("page", "same-origin", null, HttpStatusCode.OK)]
    public async Task A_change_is_taken_from_pages_of_this_server_only(string? header, string? site, string? origin, HttpStatusCode expected)
    {
        using var plain = server.Client();
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/api/works/sample", UriKind.Relative)) { Content = Json("""{"title":"x"}""") };
        foreach (var (name, value) in new[] { ("X-Workbench", header), ("Sec-Fetch-Site", site), ("Origin", origin) })
        {
            request.Headers.TryAddWithoutValidation(name, value is null ? [] : new[] { value });
        }

        using var answer = await plain.SendAsync(request);
        Assert.Equal(expected, answer.StatusCode);
    }

    [Fact]
    public async Task A_program_of_this_user_proves_itself_by_the_token()
    {
        using var plain = server.Client();
        plain.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Storage.StoreLock.TokenOf(Path.Combine(workspace.Folder, "workbench.db")));
        using var answer = await plain.PostAsync(new Uri("/api/works/sample", UriKind.Relative), Json("""{"title":"x"}"""));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Theory]
    [InlineData("/api/works/sample", "not json", HttpStatusCode.BadRequest)]
    [InlineData("/api/works/sample", "{\"titel\":\"x\"}", HttpStatusCode.BadRequest)]
    [InlineData("/api/works/nothing", "{}", HttpStatusCode.NotFound)]
    [InlineData("/api/works/sample/edits", "{\"action\":\"mergeRow\",\"row\":0}", HttpStatusCode.Conflict)]
    [InlineData("/api/works/sample/undo", "{\"to\":999}", HttpStatusCode.Conflict)]
    [InlineData("/api/works/sample/flags", "{\"row\":100000}", HttpStatusCode.NotFound)]
    [InlineData("/api/jobs", "{\"kind\":\"export\",\"work\":\"sample\",\"format\":\"--output=/tmp/x\"}", HttpStatusCode.Conflict)]
    [InlineData("/api/jobs", "{\"kind\":\"align\",\"work\":\"sample\",\"siglum\":[\"--output=/tmp/x\"]}", HttpStatusCode.Conflict)]
    [InlineData("/api/elsewhere", "{}", HttpStatusCode.NotFound)]
    public async Task What_cannot_be_done_is_told_with_what_to_do(string path, string body, HttpStatusCode expected)
    {
        var before = (await GetAsync("/api/workspace")).GetProperty("operations").GetInt64();
        using var answer = await SendAsync(HttpMethod.Post, path, body);
        var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;

        Assert.Equal(expected, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
        Assert.All(new[] { "title", "detail" }, part => Assert.False(string.IsNullOrWhiteSpace(problem.GetProperty(part).GetString())));
        Assert.Equal(before, (await GetAsync("/api/workspace")).GetProperty("operations").GetInt64());
    }

    [Theory]
    [InlineData("from=-1")]
    [InlineData("take=0")]
    [InlineData("take=101")]
    [InlineData("from=x")]
    [InlineData("from=99999999999999999999")]
    public async Task A_page_that_is_none_is_bad_usage(string query)
    {
        using var answer = await SendAsync(HttpMethod.Get, $"/api/works/sample/rows?{query}");
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task A_hundred_rows_come_in_a_tenth_of_a_second()
    {
        await GetAsync("/api/works/sample/rows");
        using var answer = await SendAsync(HttpMethod.Get, "/api/works/sample/rows");
        var taken = Assert.Single(answer.Headers.GetValues("Server-Timing"));
        Assert.True(double.Parse(taken["page;dur=".Length..], CultureInfo.InvariantCulture) < 100, taken);
    }

    [Fact]
    public async Task Who_listens_hears_of_operations_as_they_happen_and_of_those_missed()
    {
        var before = (await GetAsync("/api/workspace")).GetProperty("operations").GetInt64();
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        workspace.Open().As("Пётр").PutWork(new Works.Work("sample", "missed"));
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("/events", UriKind.Relative));
        request.Headers.Add("Last-Event-ID", $"{before}");
        using var answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, limit.Token);
        using var lines = new StreamReader(await answer.Content.ReadAsStreamAsync(limit.Token));

        var missed = await NextAsync(lines, limit.Token);
        workspace.Open().As("Пётр").PutWork(new Works.Work("sample", "heard"));
        var heard = await NextAsync(lines, limit.Token);

        Assert.Contains("missed", missed, StringComparison.Ordinal);
        Assert.Contains("\"description\":\"heard\"", heard, StringComparison.Ordinal);
        Assert.Contains("\"who\":\"Пётр\"", heard, StringComparison.Ordinal);
    }

    private static async Task<string> NextAsync(StreamReader lines, CancellationToken cancel)
    {
        while (await lines.ReadLineAsync(cancel) is { } line)
        {
            if (line.StartsWith("data:", StringComparison.Ordinal))
            {
                return line;
            }
        }

        throw new EndOfStreamException();
    }

    /// <summary>Where a value is not what a schema says, as far as types and members go; nothing where it is.</summary>
    private static string Departure(JsonElement schema, JsonElement value, string at)
    {
        if (schema.ValueKind != JsonValueKind.Object || !schema.TryGetProperty("type", out var type))
        {
            return "";
        }

        var kind = value.ValueKind switch
        {
            JsonValueKind.Object => "object",
            JsonValueKind.Array => "array",
            JsonValueKind.String => "string",
            JsonValueKind.Number => "number",
            JsonValueKind.Null => "null",
            _ => "boolean",
        };
        var types = type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().Select(t => t.GetString()).ToList() : [type.GetString()];
        if (!types.Contains(kind) && !(kind == "number" && types.Contains("integer")))
        {
            return $"{at}: {kind}, not {string.Join(" or ", types)}";
        }

        return kind == "array" && schema.TryGetProperty("items", out var items) ? string.Concat(value.EnumerateArray().Select(item => Departure(items, item, at)))
            : kind == "object" && schema.TryGetProperty("properties", out var members)
                ? string.Concat(value.EnumerateObject().Select(member => members.TryGetProperty(member.Name, out var of) ? Departure(of, member.Value, $"{at}/{member.Name}") : $"{at} says nothing of {member.Name}; "))
            : "";
    }

    private async Task<JsonElement> GetAsync(string path) => JsonDocument.Parse(await client.GetStringAsync(new Uri(path, UriKind.Relative))).RootElement;

    private async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, string? body = null)
    {
        using var request = new HttpRequestMessage(method, new Uri(path, UriKind.Relative)) { Content = body is null ? null : Json(body) };
        return await client.SendAsync(request);
    }

    private static StringContent Json(string body) => new(body, Encoding.UTF8, "application/json");

    [GeneratedRegex(@"\{\w+\}")]
    private static partial Regex Place();
}
