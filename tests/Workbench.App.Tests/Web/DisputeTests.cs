using Microsoft.Playwright;
using Workbench.App.Tests.Web.Support;
using Workbench.Divergences;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Workbench.App.Tests.Web;

/// <summary>Disputes from the first word to the ruling, in a real browser.</summary>
public sealed class DisputeTests(Chromium chromium) : IClassFixture<Chromium>, IDisposable
{
    private readonly TestWorkspace workspace = new TestWorkspace().WithSample();

    public void Dispose() => workspace.Dispose();

    [SkippableFact]
    public async Task A_dispute_is_commented_voted_on_ruled_and_opened_again()
    {
        var id = Flag("too soft", "B");
        await using var server = await RunningServer.StartAsync(workspace);
        var page = await chromium.NewPageAsync("en");
        await page.GotoAsync(Address(server, $"disputes/{id}"));
        await page.GetByLabel("What do you think?").FillAsync("Both <b>readings</b> stand in the drafts.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Say it" }).ClickAsync();
        await Expect(page.Locator(".notice")).ToHaveTextAsync("The comment is kept.");
        await Expect(page.Locator(".talk .words")).ToHaveTextAsync("Both <b>readings</b> stand in the drafts.");

        await page.GetByRole(AriaRole.Button, new() { Name = "It should not stand" }).ClickAsync();
        await Expect(page.GetByText("Votes: 1 that it should not stand, 0 that it may.")).ToBeVisibleAsync();

        await page.GetByLabel("What holds from now on").FillAsync("abuse");
        await page.GetByLabel("Reason").FillAsync("so the author elsewhere");
        await page.GetByRole(AriaRole.Button, new() { Name = "Rule", Exact = true }).ClickAsync();
        await Expect(page.Locator(".ruling .decision")).ToHaveTextAsync("abuse");
        await page.KeepAsync("dispute-ruled-en");
        Assert.Equal(FlagStatus.Resolved, workspace.Open().FindFlag(id)!.Status);

        await page.GetByLabel("Why it should be open again").FillAsync("a new source");
        await page.GetByRole(AriaRole.Button, new() { Name = "Open it again" }).ClickAsync();
        await Expect(page.Locator(".talk > li")).ToHaveCountAsync(4);
        Assert.Equal(FlagStatus.Discussed, workspace.Open().FindFlag(id)!.Status);
    }

    [SkippableFact]
    public async Task Of_two_rulings_at_once_the_later_is_told_of_the_earlier_and_stays_in_its_form()
    {
        var id = Flag("too soft", "B");
        await using var server = await RunningServer.StartAsync(workspace);
        var later = await chromium.NewPageAsync("ru");
        await later.GotoAsync(Address(server, $"disputes/{id}"));
        await later.GetByLabel("Что решено").FillAsync("оставить");
        await later.GetByLabel("Основание").FillAsync("так у автора");
        workspace.Open().ChangeFlag("sample", id, new FlagChange { Decision = "earlier", Reason = "first come" });

        await later.GetByRole(AriaRole.Button, new() { Name = "Решить", Exact = true }).ClickAsync();
        await Expect(later.GetByRole(AriaRole.Alert)).ToContainTextAsync("earlier");
        await Expect(later.GetByLabel("Что решено")).ToHaveValueAsync("оставить");
        await Expect(later.GetByLabel("Основание")).ToHaveValueAsync("так у автора");
        Assert.Equal("", await AxeCore.FindingsAsync(later));
        await later.KeepAsync("dispute-late-ru");

        await later.GetByRole(AriaRole.Button, new() { Name = "Открыть снова и решить так" }).ClickAsync();
        await Expect(later.Locator(".ruling .decision")).ToHaveTextAsync("оставить");
        Assert.Equal(["earlier", "оставить"], workspace.Open().FindFlag(id)!.Rulings.Select(r => r.Decision));
    }

    [SkippableFact]
    public async Task A_ruling_without_a_reason_is_asked_for_one_and_keeps_its_words()
    {
        var id = Flag("too soft", null);
        await using var server = await RunningServer.StartAsync(workspace);
        var page = await chromium.NewPageAsync();
        await page.GotoAsync(Address(server, $"disputes/{id}"));
        await page.GetByLabel("What holds from now on").FillAsync("abuse");
        await page.GetByRole(AriaRole.Button, new() { Name = "Rule", Exact = true }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Say why.");
        await Expect(page.GetByLabel("What holds from now on")).ToHaveValueAsync("abuse");
        Assert.Null(workspace.Open().FindFlag(id)!.Ruling);
    }

    [SkippableFact]
    public async Task Category_severity_tags_and_proposal_are_changed_together()
    {
        var id = Flag("too soft", "B");
        await using var server = await RunningServer.StartAsync(workspace);
        var page = await chromium.NewPageAsync();
        await page.GotoAsync(Address(server, $"disputes/{id}"));
        await page.GetByText("Category, severity, tags, proposal").ClickAsync();
        await page.Locator(".details").GetByLabel("Severity").SelectOptionAsync("Major");
        await page.GetByLabel("Tags").FillAsync("tone, court");
        await page.GetByLabel("Proposed rendering").FillAsync("abuse");
        await page.GetByRole(AriaRole.Button, new() { Name = "Keep the changes" }).ClickAsync();
        await Expect(page.Locator(".facts .tag")).ToHaveTextAsync(["court", "tone"]);
        var flag = workspace.Open().FindFlag(id)!;
        Assert.Equal((Severity.Major, "abuse", "too soft"), (flag.Severity, flag.Proposal, flag.Note));
    }

    [SkippableFact]
    public async Task A_finding_is_disputed_from_its_row_or_passed_over_with_a_reason_and_told_again()
    {
        await using var server = await RunningServer.StartAsync(workspace);
        var page = await chromium.NewPageAsync();
        await page.GotoAsync(Address(server, "w/sample/rows?division=2"));
        await page.Locator(".foot a.kind").First.ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Finding" })).ToBeVisibleAsync();
        await page.KeepAsync("finding-en");
        Assert.Equal("", await AxeCore.FindingsAsync(page));
        var finding = page.Url;
        await page.GetByLabel("Note").FillAsync("Not what he says.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Dispute it" }).ClickAsync();
        await Expect(page.GetByText("From the finding")).ToBeVisibleAsync();
        Assert.NotNull(Assert.Single(workspace.Open().Flags("sample")).Finding);

        await page.GotoAsync(finding);
        await Expect(page.GetByText("This finding is disputed:")).ToBeVisibleAsync();
        await page.GetByLabel("Why it is no fault").FillAsync("Converted on purpose.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Pass it over" }).ClickAsync();
        await Expect(page.GetByText("Converted on purpose.")).ToBeVisibleAsync();
        Assert.Equal("", await AxeCore.FindingsAsync(page));
        Assert.Single(workspace.Open().Dismissals("sample"));
        await page.GetByRole(AriaRole.Button, new() { Name = "Tell it again" }).ClickAsync();
        await Expect(page.GetByText("No finding is passed over.")).ToBeVisibleAsync();
        Assert.Empty(workspace.Open().Dismissals("sample"));
    }

    [Theory]
    [InlineData("", "f-one f-two")]
    [InlineData("?work=sample&severity=Major", "f-two")]
    [InlineData("?status=Resolved", "")]
    [InlineData("?category=accuracy", "f-two")]
    [InlineData("?who=reader&severity=none", "f-one")]
    [InlineData("?who=nobody", "")]
    public async Task The_list_is_filtered_by_what_its_address_says(string query, string expected)
    {
        Flag("<script>one</script>", "A", "f-one");
        Flag("two", null, "f-two", flag => flag with { Severity = Severity.Major, Category = "accuracy/omission" });
        await using var server = await RunningServer.StartAsync(workspace);
        var list = await server.GetAsync($"/disputes{query}");
        Assert.DoesNotContain("<script>one", list, StringComparison.Ordinal);
        Assert.Equal(expected, string.Join(' ', new[] { "f-one", "f-two" }.Where(id => list.Contains($"href=\"/disputes/{id}\"", StringComparison.Ordinal))));
    }

    [Theory]
    [InlineData("/disputes/f99")]
    [InlineData("/w/sample/findings/4/0123456789ab")]
    [InlineData("/w/sample/findings/x/0123456789ab")]
    [InlineData("/w/nothing/disputes")]
    public async Task What_is_not_there_is_said_so(string path)
    {
        await using var server = await RunningServer.StartAsync(workspace);
        using var client = server.Client();
        using var answer = await client.GetAsync(new Uri(path, UriKind.Relative));
        Assert.Equal(System.Net.HttpStatusCode.NotFound, answer.StatusCode);
    }

    private static string Address(RunningServer server, string path) => new Uri(server.Address, path).AbsoluteUri;

    private string Flag(string note, string? siglum, string id = "", Func<Flag, Flag>? more = null)
    {
        var work = workspace.Open().FindAlignedWork("sample")!;
        var flag = new Flag(id, "sample", FlagAnchor.Of(work, work.Rows[4], siglum), "reader", DateTimeOffset.UnixEpoch) { Note = note };
        return workspace.Open().AddFlag(more?.Invoke(flag) ?? flag).Subject!;
    }
}
