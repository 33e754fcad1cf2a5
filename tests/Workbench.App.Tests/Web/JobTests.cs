using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json;
using Workbench.App.Tests.Commands.Support;
using Workbench.App.Tests.Web.Support;
using Workbench.App.Web.Jobs;
using Xunit;

namespace Workbench.App.Tests.Web;

/// <summary>Work in the background: ordered, watched, cancelled, and what becomes of it when the server ends.</summary>
public sealed class JobTests : IDisposable
{
    private readonly TestWorkspace workspace = new();

    public void Dispose() => workspace.Dispose();

    [Fact]
    public async Task One_order_makes_the_sample_and_aligns_it()
    {
        await using var server = await RunningServer.StartAsync(workspace);
        using var client = Client(server);

        var job = await FinishAsync(client, await OrderAsync(client, """{"kind":"sample"}"""));

        Assert.Equal("done", job.GetProperty("state").GetString());
        var work = JsonDocument.Parse(await client.GetStringAsync(new Uri("/api/works/sample", UriKind.Relative))).RootElement;
        Assert.Equal(3, work.GetProperty("texts").GetArrayLength());
        Assert.True(work.GetProperty("rows").GetInt32() > 150);
        Assert.Contains("В октябре 1922 года", await server.ReadAsync("/w/sample/rows?division=2"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Files_that_were_sent_are_looked_at_first_and_then_become_an_aligned_work()
    {
        await using var server = await RunningServer.StartAsync(workspace);
        using var client = Client(server);
        var draft = await SendAsync(client, ("../../оригинал.txt", SmallWork.Original), ("first <b>1901.txt", SmallWork.First), ("..\\second.txt", SmallWork.Second));

        var files = draft.GetProperty("files");
        Assert.Equal([true, false, false], files.EnumerateArray().Select(file => file.GetProperty("isOriginal").GetBoolean()));
        Assert.Equal(["оригинал.txt", "first b1901.txt", "second.txt"], files.EnumerateArray().Select(file => file.GetProperty("name").GetString()));
        Assert.Contains("first Russian sentence reads: Мельник Егор жил у реки один.", files[0].GetProperty("proof").GetString(), StringComparison.Ordinal);

        var body = JsonSerializer.Serialize(new { work = "mill", title = "--output=/tmp/taken" });
        var job = await FinishAsync(client, JsonDocument.Parse(await PostAsync(client, $"/api/imports/{draft.GetProperty("id").GetString()}", body)).RootElement);

        Assert.Equal(("done", 4), (job.GetProperty("state").GetString(), job.GetProperty("stepsDone").GetInt32()));
        var work = JsonDocument.Parse(await client.GetStringAsync(new Uri("/api/works/mill", UriKind.Relative))).RootElement;
        Assert.Equal("--output=/tmp/taken", work.GetProperty("title").GetString());
        Assert.Equal(5, work.GetProperty("rows").GetInt32());
        Assert.Empty(Directory.EnumerateFileSystemEntries(Path.Combine(workspace.Folder, "uploads")));
    }

    [Fact]
    public async Task An_import_that_cannot_be_is_told_before_anything_is_changed()
    {
        await using var server = await RunningServer.StartAsync(workspace);
        using var client = Client(server);
        var draft = await SendAsync(client, ("broken.epub", "PK\u0003\u0004 no book"), ("text.txt", SmallWork.First));

        var said = await PostAsync(client, $"/api/imports/{draft.GetProperty("id").GetString()}", """{"work":"mill"}""");

        Assert.Contains("cannot be read", said, StringComparison.Ordinal);
        Assert.Equal("[]", await client.GetStringAsync(new Uri("/api/works", UriKind.Relative)));
    }

    [Theory]
    [InlineData("--output=x")]
    [InlineData("../up")]
    [InlineData("a b")]
    [InlineData("")]
    public async Task A_name_that_could_be_an_option_or_a_path_names_no_work(string name)
    {
        await using var server = await RunningServer.StartAsync(workspace);
        using var client = Client(server);
        var draft = await SendAsync(client, ("text.txt", SmallWork.First));

        using var answer = await client.PostAsync(new Uri($"/api/imports/{draft.GetProperty("id").GetString()}", UriKind.Relative), Json(JsonSerializer.Serialize(new { work = name })));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
    }

    [Fact]
    public async Task An_export_is_a_file_to_be_kept_and_never_a_page_of_this_server()
    {
        await using var server = await RunningServer.StartAsync(workspace.WithSample());
        using var client = Client(server);

        var job = await FinishAsync(client, await OrderAsync(client, """{"kind":"export","work":"sample","format":"html","siglum":["A"]}"""));
        using var file = await client.GetAsync(new Uri($"/jobs/{job.GetProperty("number").GetInt64()}/result", UriKind.Relative));

        Assert.Equal(("application/octet-stream", "attachment"), (file.Content.Headers.ContentType!.MediaType, file.Content.Headers.ContentDisposition!.DispositionType));
        Assert.Equal("sample.html", file.Content.Headers.ContentDisposition.FileNameStar);
        Assert.Contains("В октябре 1922 года", await file.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_format_of_several_files_comes_as_one_archive()
    {
        await using var server = await RunningServer.StartAsync(workspace.WithSample());
        using var client = Client(server);

        var job = await FinishAsync(client, await OrderAsync(client, """{"kind":"export","work":"sample","format":"moses","siglum":["B"]}"""));
        using var archive = new ZipArchive(await client.GetStreamAsync(new Uri($"/jobs/{job.GetProperty("number").GetInt64()}/result", UriKind.Relative)));
        var corpus = await FinishAsync(client, await OrderAsync(client, """{"kind":"export","work":"sample","format":"ces","siglum":["B"]}"""));
        using var links = new ZipArchive(await client.GetStreamAsync(new Uri($"/jobs/{corpus.GetProperty("number").GetInt64()}/result", UriKind.Relative)));

        Assert.Equal("sample.moses.zip", job.GetProperty("resultName").GetString());
        Assert.Equal(["sample.en", "sample.ru"], archive.Entries.Select(entry => entry.FullName).Order(StringComparer.Ordinal));
        Assert.All(archive.Entries, entry => Assert.True(entry.Length > 1000));
        Assert.Equal(["sample.B.xml", "sample.original.xml", "sample.xml"], links.Entries.Select(entry => entry.FullName).Order(StringComparer.Ordinal));
        Assert.Empty(Directory.GetDirectories(Path.Combine(workspace.Folder, "jobs")));
    }

    [Fact]
    public async Task An_export_takes_the_options_of_its_verb_and_no_word_of_a_request_is_one()
    {
        await using var server = await RunningServer.StartAsync(workspace.WithSample());
        using var client = Client(server);

        var job = await FinishAsync(client, await OrderAsync(client, """{"kind":"export","work":"sample","format":"md","siglum":["A"],"layout":"paragraphs","note":"--output=/tmp/x","noOriginal":true,"culture":"ru"}"""));
        var made = await client.GetStringAsync(new Uri($"/jobs/{job.GetProperty("number").GetInt64()}/result", UriKind.Relative));
        using var refused = await client.PostAsync(new Uri("/api/jobs", UriKind.Relative), Json("""{"kind":"export","work":"sample","format":"md","layout":"--output=/tmp/x"}"""));

        Assert.Contains("--output=/tmp/x", made, StringComparison.Ordinal);
        Assert.DoesNotContain("В октябре 1922 года", made, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
    }

    [Fact]
    public async Task A_job_that_fails_says_why_as_its_verb_does()
    {
        await using var server = await RunningServer.StartAsync(workspace.WithSample());
        using var client = Client(server);

        var job = await FinishAsync(client, await OrderAsync(client, """{"kind":"translate","work":"sample","provider":"apertium"}"""));

        Assert.Equal("failed", job.GetProperty("state").GetString());
        Assert.Contains("WORKBENCH_APERTIUM_URL", job.GetProperty("said").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_job_is_cancelled_and_one_that_waits_too()
    {
        var turn = new TaskCompletionSource();
        await using var desk = new JobDesk(new JobFiles(Path.Combine(workspace.Folder, "jobs")), Waiting(turn.Task), TimeProvider.System);
        var first = desk.Start(new JobOrder(JobKind.Align, "a", "Анна", [["align"]]));
        var second = desk.Start(new JobOrder(JobKind.Align, "b", "Анна", [["align"]]));

        Assert.True(desk.Cancel(second.Number));
        Assert.True(desk.Cancel(first.Number));
        await OverAsync(desk, first, second);

        Assert.All([first, second], job => Assert.Equal(JobState.Cancelled, desk.Find(job.Number)!.State));
        Assert.False(desk.Cancel(first.Number));
    }

    [Fact]
    public async Task A_job_that_the_end_of_the_server_cut_short_is_told_by_the_next_server()
    {
        var files = new JobFiles(Path.Combine(workspace.Folder, "jobs"));
        await using (var desk = new JobDesk(files, Waiting(new TaskCompletionSource().Task), TimeProvider.System))
        {
            desk.Start(new JobOrder(JobKind.Import, "mill", "Анна", [["import"]]));
        }

        // A killed server has not even written that.
        files.Save(new Job(2, JobKind.Align, "mill", "Анна", TimeProvider.System.GetUtcNow()) { State = JobState.Running });
        await using var next = new JobDesk(files, Waiting(Task.CompletedTask), TimeProvider.System);

        Assert.Equal([JobState.Cut, JobState.Cut], next.All().Select(job => job.State));
        Assert.Equal(3, next.Start(new JobOrder(JobKind.Align, "mill", "Анна", [["align"]])).Number);
    }

    [Fact]
    public async Task Progress_is_told_step_by_step()
    {
        var told = new List<double>();
        await using var desk = new JobDesk(new JobFiles(Path.Combine(workspace.Folder, "jobs")), Halfway, TimeProvider.System);
        desk.Changed += job => told.Add(job.Progress);

        var job = desk.Start(new JobOrder(JobKind.Import, "mill", "Анна", [["import"], ["align"]]));
        await OverAsync(desk, job);

        Assert.Equal([0, 0.25, 0.5, 0.75, 1], told.Distinct().Order());
        Assert.Equal("said import\nsaid align\n", desk.Find(job.Number)!.Said);
    }

    private static Task<int> Halfway(IReadOnlyList<string> words, string who, TextWriter said, IProgress<double> progress, CancellationToken cancel)
    {
        progress.Report(0.5);
        said.WriteLine($"said {words[0]}");
        return Task.FromResult(0);
    }

    private static VerbRunner Waiting(Task turn) => async (_, _, _, _, cancel) =>
    {
        await turn.WaitAsync(cancel);
        return 0;
    };

    private static async Task OverAsync(JobDesk desk, params Job[] jobs)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (!jobs.All(job => desk.Find(job.Number)!.IsOver))
        {
            await Task.Delay(5, limit.Token);
        }
    }

    private static HttpClient Client(RunningServer server)
    {
        var client = server.Client();
        client.DefaultRequestHeaders.Add("X-Workbench", "test");
        return client;
    }

    private static async Task<JsonElement> SendAsync(HttpClient client, params (string Name, string Text)[] files)
    {
        using var form = new MultipartFormDataContent();
        foreach (var (name, text) in files)
        {
            form.Add(new ByteArrayContent(Encoding.UTF8.GetBytes(text)), "files", name);
        }

        using var answer = await client.PostAsync(new Uri("/api/imports", UriKind.Relative), form);
        return JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;
    }

    private static async Task<JsonElement> OrderAsync(HttpClient client, string order) => JsonDocument.Parse(await PostAsync(client, "/api/jobs", order)).RootElement;

    private static async Task<string> PostAsync(HttpClient client, string path, string body)
    {
        using var answer = await client.PostAsync(new Uri(path, UriKind.Relative), Json(body));
        return await answer.Content.ReadAsStringAsync();
    }

    private static async Task<JsonElement> FinishAsync(HttpClient client, JsonElement job)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (job.GetProperty("state").GetString() is "waiting" or "running")
        {
            await Task.Delay(20, limit.Token);
            job = JsonDocument.Parse(await client.GetStringAsync(new Uri($"/api/jobs/{job.GetProperty("number").GetInt64()}", UriKind.Relative), limit.Token)).RootElement;
        }

        return job;
    }

    private static StringContent Json(string body) => new(body, Encoding.UTF8, "application/json");
}
