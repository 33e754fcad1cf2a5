using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Workbench.App.Tests.Commands.Support;
using Workbench.App.Tests.Web.Support;
using Workbench.App.Web.Api;
using Workbench.App.Web.Reading;
using Workbench.Editing;
using Xunit;

namespace Workbench.App.Tests.Web;

/// <summary>Studying, disputing and reviewing through the API; and that nothing a page does is missing there.</summary>
public sealed class ApiStudyTests : IAsyncLifetime
{
    /// <summary>What each page shows and does, in the API. Pages that only frame others have nothing of their own.</summary>
    private static readonly Dictionary<string, string[]> OfPage = new(StringComparer.Ordinal)
    {
        ["/"] = ["GET /api/workspace", "GET /api/works", "POST /api/jobs"],
        ["/import"] = ["POST /api/imports"],
        ["/import/{DraftId}"] = ["GET /api/imports/{draft}", "POST /api/imports/{draft}"],
        ["/w/{WorkId}"] = ["GET /api/works/{work}", "GET /api/works/{work}/divisions"],
        ["/w/{WorkId}/about"] = ["POST /api/works/{work}", "DELETE /api/works/{work}"],
        ["/w/{WorkId}/texts/{Siglum}"] = ["POST /api/works/{work}/texts/{siglum}", "DELETE /api/works/{work}/texts/{siglum}"],
        ["/w/{WorkId}/rows"] = ["GET /api/works/{work}/rows", "GET /api/works/{work}/findings", "POST /api/works/{work}/flags", "DELETE /api/works/{work}/flags/{flag}"],
        ["/w/{WorkId}/compare"] = ["GET /api/works/{work}/comparison", "GET /api/works/{work}/texts/{siglum}/back-translations", "POST /api/works/{work}/texts/{siglum}/back-translations"],
        ["/w/{WorkId}/edit"] =
        [
            "POST /api/works/{work}/edits", "POST /api/works/{work}/realignments", "POST /api/works/{work}/texts/{siglum}/links", "GET /api/works/{work}/texts/{siglum}/links",
            "POST /api/works/{work}/undo", "POST /api/works/{work}/redo", "GET /api/works/{work}/measures",
        ],
        ["/w/{WorkId}/review"] = ["GET /api/works/{work}/review", "POST /api/works/{work}/confirmations"],
        ["/w/{WorkId}/read"] = ["GET /api/works/{work}/texts/{siglum}/units"],
        ["/disputes"] = ["GET /api/works/{work}/flags"],
        ["/w/{WorkId}/disputes"] = ["GET /api/works/{work}/flags"],
        ["/disputes/{FlagId}"] = ["GET /api/works/{work}/flags/{flag}", "POST /api/works/{work}/flags/{flag}", "GET /api/works/{work}/flags/{flag}/history", "POST /api/jobs"],
        ["/w/{WorkId}/findings/{RowText}/{Key}"] = ["POST /api/works/{work}/flags", "POST /api/works/{work}/dismissals"],
        ["/w/{WorkId}/dismissals"] = ["GET /api/works/{work}/dismissals", "DELETE /api/works/{work}/dismissals/{dismissal}"],
        ["/w/{WorkId}/renderings"] = ["GET /api/works/{work}/renderings"],
        ["/w/{WorkId}/concordance"] = ["GET /api/works/{work}/concordance"],
        ["/w/{WorkId}/glossary"] = ["GET /api/works/{work}/glossary", "POST /api/works/{work}/glossary", "DELETE /api/works/{work}/glossary/{term}"],
        ["/w/{WorkId}/names"] = ["GET /api/works/{work}/names"],
        ["/w/{WorkId}/names/{Key}"] = ["GET /api/works/{work}/names"],
        ["/w/{WorkId}/statistics"] = ["GET /api/works/{work}/statistics"],
        ["/w/{WorkId}/statistics/{Plot}"] = ["GET /api/works/{work}/measures"],
        ["/w/{WorkId}/history"] = ["GET /api/history", "POST /api/works/{work}/undo"],
        ["/w/{WorkId}/export"] = ["POST /api/jobs", "GET /api/jobs/{job}/result"],
        ["/history"] = ["GET /api/history"],
        ["/jobs"] = ["GET /api/jobs", "GET /api/jobs/{job}", "DELETE /api/jobs/{job}"],
        ["/services"] = ["GET /api/services"],
        ["/settings"] = ["GET /api/workspace", "POST /api/workspace/backups", "GET /api/workspace/examination"],
        ["/not-found"] = [],
        ["/error"] = [],
    };

    private readonly TestWorkspace workspace = new TestWorkspace().WithSample();
    private readonly TestWorkspace copy = new TestWorkspace().WithSample();
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
        copy.Dispose();
    }

    [Fact]
    public void Every_page_has_its_counterpart_in_the_API_and_no_route_is_without_a_page()
    {
        var there = ApiEndpoints.All.Select(route => $"{route.Method} {route.Path}").ToHashSet(StringComparer.Ordinal);

        Assert.Equal(SamplePages.Routes.Order(StringComparer.Ordinal), OfPage.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(there.Except([$"GET {ApiEndpoints.DocumentPath}", "GET /events"]).Order(StringComparer.Ordinal), OfPage.Values.SelectMany(routes => routes).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_edit_of_the_rows_has_the_same_name_in_the_API()
    {
        var schema = OpenApiDocument.Of(ApiEndpoints.All, "1")["paths"]!["/api/works/{work}/edits"]!["post"]!["requestBody"]!.ToJsonString();

        Assert.All(Enum.GetNames<EditAction>(), action => Assert.Contains($"\"{JsonNamingPolicy.CamelCase.ConvertName(action)}\"", schema, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_word_is_found_in_any_form_with_what_the_other_texts_have()
    {
        var found = (await GetAsync($"concordance?q={Uri.EscapeDataString("письмо")}&take=2")).GetProperty("occurrences");
        var back = await GetAsync("concordance?q=letter&in=A");
        var renderings = (await GetAsync($"renderings?q={Uri.EscapeDataString("письмо")}")).GetProperty("texts")[0];

        Assert.Equal(2, found.GetProperty("items").GetArrayLength());
        Assert.Contains("letter", found.GetProperty("items").ToString(), StringComparison.Ordinal);
        Assert.Equal("A", back.GetProperty("siglum").GetString());
        Assert.StartsWith("letter", renderings.GetProperty("renderings")[0].GetProperty("rendering").GetString(), StringComparison.Ordinal);
        Assert.NotEqual(0, renderings.GetProperty("renderings")[0].GetProperty("rows").GetArrayLength());
    }

    [Theory]
    [InlineData("concordance", HttpStatusCode.BadRequest)]
    [InlineData("concordance?q=...", HttpStatusCode.UnprocessableEntity)]
    [InlineData("concordance?q=letter&in=Z", HttpStatusCode.NotFound)]
    [InlineData("flags/f99", HttpStatusCode.NotFound)]
    public async Task What_cannot_be_searched_is_told(string path, HttpStatusCode expected)
    {
        using var answer = await client.GetAsync(Address(path));
        Assert.Equal((expected, "application/problem+json"), (answer.StatusCode, answer.Content.Headers.ContentType!.MediaType));
    }

    [Fact]
    public async Task A_dispute_goes_from_finding_to_ruling()
    {
        var finding = (await GetAsync("findings?take=60")).EnumerateArray().First(f => f.GetProperty("severity").GetString() == "critical");
        var flag = await PostAsync("flags", new { row = finding.GetProperty("row").GetInt32(), finding = finding.GetProperty("id").GetString(), note = "<b>five</b> or three?" });
        var path = $"flags/{flag.GetProperty("id").GetString()}";
        await PostAsync(path, new { comment = "Five.", vote = "for" });
        await PostAsync(path, new { decision = "five", reason = "so the manuscript" });
        var resolved = await PostAsync(path, new { reopen = true, reason = "a new source" });

        Assert.Equal(("critical", finding.GetProperty("id").GetString()), (flag.GetProperty("severity").GetString(), flag.GetProperty("finding").GetString()));
        Assert.Equal(("discussed", "five"), (resolved.GetProperty("status").GetString(), resolved.GetProperty("rulings")[0].GetProperty("decision").GetString()));
        Assert.Equal(["flag", "comment", "resolve", "reopen"], (await GetAsync($"{path}/history")).EnumerateArray().Select(operation => operation.GetProperty("verb").GetString()));
        using var late = await client.PostAsJsonAsync(Address(path), new { note = "late", revision = 1 });
        Assert.Equal(HttpStatusCode.Conflict, late.StatusCode);
    }

    [Fact]
    public async Task A_finding_is_passed_over_with_a_reason_and_told_again()
    {
        var finding = (await GetAsync("findings?take=60"))[0];
        var (row, id) = (finding.GetProperty("row").GetInt32(), finding.GetProperty("id").GetString());
        using var unreasoned = await client.PostAsJsonAsync(Address("dismissals"), new { row, findings = new[] { id }, reason = " " });
        await PostAsync("dismissals", new { row, findings = new[] { id }, reason = "Converted on purpose." });
        Assert.DoesNotContain(id!, (await GetAsync("findings?take=60")).ToString(), StringComparison.Ordinal);

        var dismissal = Assert.Single((await GetAsync("dismissals")).EnumerateArray());
        using var back = await client.DeleteAsync(Address($"dismissals/{dismissal.GetProperty("id").GetString()}"));
        Assert.Contains(id!, (await GetAsync("findings?take=60")).ToString(), StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.UnprocessableEntity, HttpStatusCode.OK), (unreasoned.StatusCode, back.StatusCode));
    }

    [Fact]
    public async Task Versions_are_compared_by_the_base_that_is_asked_for()
    {
        var byFirst = await GetAsync("comparison?take=60");
        var bySecond = await GetAsync("comparison?base=B&take=60");
        using var unknown = await client.GetAsync(Address("comparison?base=Z"));
        using var unheard = await client.GetAsync(Address("comparison?show=everything"));

        Assert.Equal(("A", "B"), (byFirst.GetProperty("base").GetString(), bySecond.GetProperty("base").GetString()));
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.BadRequest), (unknown.StatusCode, unheard.StatusCode));
        var marks = byFirst.GetProperty("rows").GetProperty("items")[0].GetProperty("versions")[1].GetProperty("marks").EnumerateArray().ToList();
        var read = (await GetAsync("texts/B/units?take=1")).GetProperty("items")[0].GetProperty("text").GetString()!;
        Assert.Contains(marks, mark => read.Substring(mark.GetProperty("start").GetInt32(), mark.GetProperty("length").GetInt32()) == "One Small" && mark.GetProperty("there").GetString()!.Length > 0);
    }

    [Fact]
    public async Task A_row_is_translated_back_by_a_job_and_no_text_is_taken_to_have_changed()
    {
        using var service = new StubApertium(_ => "Мельник.");
        await using var own = await RunningServer.StartAsync(copy, variables: name => name == "WORKBENCH_APERTIUM_URL" ? service.Address : null);
        using var there = own.Client();
        there.DefaultRequestHeaders.Add("X-Workbench", "test");
        var library = new WorkLibrary(copy.Open(), TimeProvider.System);
        var before = library.Open("sample");

        using var begun = await there.PostAsJsonAsync(Address("texts/A/back-translations"), new { row = 4, provider = "apertium" });
        using var absent = await there.PostAsJsonAsync(Address("texts/A/back-translations"), new { row = 9999, provider = "apertium" });
        using var original = await there.PostAsJsonAsync(Address("texts/original/back-translations"), new { row = 4, provider = "apertium" });
        var number = (await begun.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("number").GetInt64();
        for (var state = ""; state != "done";)
        {
            state = (await there.GetFromJsonAsync<JsonElement>(new Uri($"/api/jobs/{number}", UriKind.Relative))).GetProperty("state").GetString();
            Assert.NotEqual("failed", state);
        }

        Assert.Equal((HttpStatusCode.Accepted, HttpStatusCode.NotFound, HttpStatusCode.UnprocessableEntity), (begun.StatusCode, absent.StatusCode, original.StatusCode));
        Assert.Equal("Мельник.", Assert.Single((await there.GetFromJsonAsync<JsonElement>(Address("texts/A/back-translations"))).EnumerateArray()).GetProperty("text").GetString());
        Assert.Equal("translate-back", copy.Open().History("sample", 1)[0].Verb);
        Assert.Same(before, library.Open("sample"));
    }

    [Fact]
    public async Task A_term_is_added_changed_and_removed()
    {
        await PostAsync("glossary", new { original = "письмо", renderings = new[] { "letter" } });
        var term = Assert.Single((await GetAsync("glossary")).EnumerateArray());
        var id = term.GetProperty("id").GetString();
        await PostAsync("glossary", new { id, original = "письмо", renderings = new[] { "letter" }, forbidden = new[] { "note" }, reason = "It is one." });
        Assert.Equal("note", Assert.Single((await GetAsync("glossary")).EnumerateArray()).GetProperty("forbidden")[0].GetString());
        using var removed = await client.DeleteAsync(Address($"glossary/{id}"));
        Assert.Equal((HttpStatusCode.OK, 0), (removed.StatusCode, (await GetAsync("glossary")).GetArrayLength()));
    }

    [Fact]
    public async Task Rows_of_the_queue_are_confirmed_together_and_aligned_anew_after_a_look()
    {
        var asked = (await GetAsync("review?take=20")).EnumerateArray().Select(item => item.GetProperty("row").GetInt32()).ToList();
        Assert.All(asked, row => Assert.InRange(row, 0, 19));
        var before = workspace.Open().History("sample").Count;
        await PostAsync("confirmations", new { places = new object[] { new { row = 2, siglum = "A" }, new { row = 3 } } });
        Assert.Equal(before + 1, workspace.Open().History("sample").Count);

        var looked = await PostAsync("realignments", new { row = 6, siglum = "A", originalRow = 4 });
        Assert.Equal(before + 1, workspace.Open().History("sample").Count);
        Assert.NotEqual(0, looked.GetProperty("changes").GetArrayLength());
        var kept = await PostAsync("realignments", new { row = 6, siglum = "A", originalRow = 4, isKept = true });
        Assert.Equal(before + 2, workspace.Open().History("sample").Count);
        Assert.Equal(looked.GetProperty("changes").ToString(), kept.GetProperty("changes").ToString());
    }

    [Fact]
    public async Task A_dossier_is_ordered_as_a_job_and_fetched()
    {
        var flag = (await PostAsync("flags", new { row = 4, siglum = "A", note = "softer" })).GetProperty("id").GetString();
        using var begun = await client.PostAsJsonAsync(new Uri("/api/jobs", UriKind.Relative), new { kind = "dossier", flag, format = "markdown" });
        var number = (await begun.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("number").GetInt64();
        JsonElement job;
        do
        {
            job = await client.GetFromJsonAsync<JsonElement>(new Uri($"/api/jobs/{number}", UriKind.Relative));
        }
        while (job.GetProperty("state").GetString() is "waiting" or "running");

        Assert.Equal($"{flag}.md", job.GetProperty("resultName").GetString());
        Assert.Contains("softer", await client.GetStringAsync(new Uri($"/api/jobs/{number}/result", UriKind.Relative)), StringComparison.Ordinal);
    }

    private static Uri Address(string path) => new($"/api/works/sample/{path}", UriKind.Relative);

    private Task<JsonElement> GetAsync(string path) => client.GetFromJsonAsync<JsonElement>(Address(path));

    private async Task<JsonElement> PostAsync(string path, object body)
    {
        using var answer = await client.PostAsJsonAsync(Address(path), body);
        var said = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, said);
        return JsonDocument.Parse(said).RootElement;
    }
}
