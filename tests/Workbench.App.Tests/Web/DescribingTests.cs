using System.Net;
using System.Text.Json;
using Microsoft.Playwright;
using Workbench.App.Tests.Web.Support;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Workbench.App.Tests.Web;

/// <summary>What is known about a work and its texts, corrected on its pages and by programs.</summary>
public sealed class DescribingTests(Chromium chromium) : IClassFixture<Chromium>, IAsyncLifetime
{
    private readonly TestWorkspace workspace = new TestWorkspace().WithSample();
    private RunningServer server = null!;

    public async Task InitializeAsync() => server = await RunningServer.StartAsync(workspace);

    public async Task DisposeAsync()
    {
        await server.DisposeAsync();
        workspace.Dispose();
    }

    [SkippableFact]
    public async Task All_that_is_known_of_a_text_is_corrected_as_one_operation_and_taken_back_as_one()
    {
        var page = await chromium.NewPageAsync();
        var before = workspace.Open().History("sample").Count;
        await page.GotoAsync(At("w/sample"));
        await page.GetByRole(AriaRole.Link, new() { Name = "Correct: A" }).ClickAsync();
        await page.GetByLabel("Translator").FillAsync("Constance Garnett");
        await page.GetByLabel("Year").FillAsync("1918");
        await page.GetByLabel("Siglum").FillAsync("garnett");
        await page.GetByLabel("Rights").SelectOptionAsync("quote-only");
        await page.GetByLabel("Words that may be quoted").FillAsync("300");
        await page.GetByRole(AriaRole.Button, new() { Name = "Keep" }).ClickAsync();

        await Expect(page.Locator(".notice")).ToContainTextAsync("Kept.");
        await Expect(page.GetByRole(AriaRole.Row, new() { Name = "Constance Garnett 1918" })).ToContainTextAsync("quotations only: 300");
        Assert.Equal(before + 1, workspace.Open().History("sample").Count);
        Assert.Equal(["B", "garnett"], workspace.Open().AlignedSigla("sample").Order(StringComparer.Ordinal));

        workspace.Open().Undo("sample");
        var text = workspace.Open().Texts("sample").Single(known => known.Siglum == "A");
        Assert.Equal((null, null, null), (text.Translator, text.Year, text.Rights));
    }

    [SkippableFact]
    public async Task Of_two_who_correct_one_text_the_later_is_told_and_keeps_what_they_wrote()
    {
        var page = await chromium.NewPageAsync();
        await page.GotoAsync(At("w/sample/texts/A"));
        await page.GetByLabel("Translator").FillAsync("Mine");
        workspace.Open().As("Anna").DescribeText("sample", workspace.Open().Texts("sample").Single(text => text.Siglum == "A") with { Translator = "Hers" });
        await page.GetByRole(AriaRole.Button, new() { Name = "Keep" }).ClickAsync();

        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Hers");
        await Expect(page.GetByLabel("Translator")).ToHaveValueAsync("Mine");
        Assert.Equal("Hers", workspace.Open().Texts("sample").Single(text => text.Siglum == "A").Translator);

        await page.GetByRole(AriaRole.Button, new() { Name = "Keep" }).ClickAsync();
        await Expect(page.Locator(".notice")).ToContainTextAsync("Kept.");
        Assert.Equal("Mine", workspace.Open().Texts("sample").Single(text => text.Siglum == "A").Translator);
    }

    [SkippableFact]
    public async Task A_work_gets_its_title_and_author_and_what_was_removed_comes_back_from_its_history()
    {
        var page = await chromium.NewPageAsync();
        await page.GotoAsync(At("w/sample"));
        await page.GetByRole(AriaRole.Link, new() { Name = "Correct title and author" }).ClickAsync();
        await page.GetByLabel("Title").FillAsync(Texts.Script);
        await page.GetByLabel("Author").FillAsync("Антон Чехов");
        await page.GetByLabel("Translation services may be sent its texts").UncheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Keep" }).ClickAsync();

        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(Texts.Script);
        await Expect(page.Locator(".author")).ToHaveTextAsync("Антон Чехов");
        Assert.True(workspace.Open().FindWork("sample")!.NeverSend);

        await page.GotoAsync(At("w/sample/about"));
        await page.Locator("summary", new() { HasText = "Remove the work" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Remove the work" }).ClickAsync();
        await Expect(page.Locator(".history-table tbody tr").First).ToContainTextAsync("removed");
        Assert.Null(workspace.Open().FindWork("sample"));
        workspace.Open().Undo("sample");
        Assert.Equal(3, workspace.Open().Texts("sample").Count);
    }

    [Fact]
    public async Task A_program_corrects_what_it_names_and_leaves_the_rest()
    {
        using var client = server.Client();
        client.DefaultRequestHeaders.Add("X-Workbench", "test");
        workspace.Open().PutWork(workspace.Open().FindWork("sample")! with { NeverSend = true, Author = "A. Author" });
        workspace.Open().DescribeText("sample", workspace.Open().Texts("sample").Single(text => text.Siglum == "A") with { Translator = "T", Rights = "never-export" });

        Assert.Equal(HttpStatusCode.OK, await PostAsync(client, "/api/works/sample", new { title = "New" }));
        Assert.Equal(HttpStatusCode.OK, await PostAsync(client, "/api/works/sample/texts/A", new { siglum = "C", year = 1901 }));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, await PostAsync(client, "/api/works/sample/texts/C", new { rights = "anything goes" }));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, await PostAsync(client, "/api/works/sample/texts/C", new { language = "zz" }));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, await PostAsync(client, "/api/works/sample/texts/C", new { year = -5 }));
        Assert.Equal(HttpStatusCode.Conflict, await PostAsync(client, "/api/works/sample/texts/C", new { siglum = "B" }));

        var work = workspace.Open().FindWork("sample")!;
        Assert.Equal(("New", "A. Author", true), (work.Title, work.Author, work.NeverSend));
        var text = workspace.Open().Texts("sample").Single(known => known.Siglum == "C");
        Assert.Equal(("T", 1901, "never-export"), (text.Translator, text.Year, text.Rights));
    }

    [Fact]
    public async Task A_text_that_went_meanwhile_gives_back_what_was_written()
    {
        var read = await server.ReadAsync("/w/sample/texts/A");
        Assert.Contains("describe-text", read, StringComparison.Ordinal);
        workspace.Open().RemoveText("sample", "A");
        using var client = server.Client();
        using var gone = await client.GetAsync(new Uri("/w/sample/texts/A", UriKind.Relative));

        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
    }

    [SkippableFact]
    public async Task The_history_counts_links_in_the_language_of_the_page()
    {
        var aligned = workspace.Open().FindAlignment("sample", "A")!;
        workspace.Open().SetAlignment("sample", "A", aligned, "A: 1,234 links");
        workspace.Open().SetAlignment("sample", "A", aligned, "aligned A: 1 link");
        var page = await chromium.NewPageAsync("ru");
        await page.GotoAsync(At("w/sample/history"));

        await Expect(page.Locator(".history-table tbody tr").Nth(0)).ToContainTextAsync("A: 1\u00a0связь");
        await Expect(page.Locator(".history-table tbody tr").Nth(1)).ToContainTextAsync("A: 1\u00a0234\u00a0связи");
    }

    [SkippableFact]
    public async Task Versions_are_exported_in_the_order_they_are_put_in_and_one_alone_where_a_format_holds_one()
    {
        var page = await chromium.NewPageAsync();
        await page.GotoAsync(At("w/sample/export"));
        await Expect(page.Locator(".export-form")).ToHaveAttributeAsync("data-connected", "");
        await page.Locator("input[name=format][value=csv]").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "B: one place up" }).ClickAsync();
        await Expect(page.Locator("input[name=version]").First).ToHaveValueAsync("B");
        await page.GetByRole(AriaRole.Button, new() { Name = "Make the file" }).ClickAsync();
        await Expect(page.Locator("pre.preview")).ToContainTextAsync("row,original,B,B state,B confidence,A,");

        await page.Locator("input[name=format][value=moses]").CheckAsync();
        await Expect(page.Locator("input[name=version][type=radio]")).ToHaveCountAsync(2);
        await page.Locator("input[name=version][value=A]").CheckAsync();
        await Expect(page.Locator("input[name=version]:checked")).ToHaveCountAsync(1);
        await page.GetByRole(AriaRole.Button, new() { Name = "Make the file" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Get sample.moses.zip" })).ToBeVisibleAsync();
    }

    private string At(string path) => new Uri(server.Address, path).AbsoluteUri;

    private static async Task<HttpStatusCode> PostAsync(HttpClient client, string path, object body)
    {
        using var answer = await client.PostAsync(new Uri(path, UriKind.Relative), new StringContent(JsonSerializer.Serialize(body), System.Text.Encoding.UTF8, "application/json"));
        return answer.StatusCode;
    }
}
