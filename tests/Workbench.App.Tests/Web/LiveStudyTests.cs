using Microsoft.Playwright;
using Workbench.App.Tests.Web.Support;
using Workbench.Divergences;
using Workbench.Works;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Workbench.App.Tests.Web;

/// <summary>Pages of study and dispute hear of what others do at once, and nothing that somebody writes there is lost.</summary>
public sealed class LiveStudyTests(Chromium chromium) : IClassFixture<Chromium>, IDisposable
{
    private readonly TestWorkspace workspace = new TestWorkspace().WithSample();

    public void Dispose() => workspace.Dispose();

    [SkippableFact]
    public async Task A_dispute_shows_what_others_say_while_a_comment_is_being_written()
    {
        await using var server = await RunningServer.StartAsync(workspace);
        var page = await OpenAsync(await chromium.NewPageAsync(), server, $"disputes/{Flag("too soft")}");
        var own = page.GetByLabel("What do you think?");
        await own.FillAsync("My own words, half wri");

        workspace.Open().As("Анна").ChangeFlag("sample", "f-one", new FlagChange { Comment = "<b>Not</b> so.", Vote = VoteSide.Against });
        await Expect(page.Locator(".talk .words")).ToHaveTextAsync("<b>Not</b> so.");
        workspace.Open().As("Анна").ChangeFlag("sample", "f-one", new FlagChange { Decision = "keep it", Reason = "enough said" });
        await Expect(page.Locator(".ruling .decision")).ToHaveTextAsync("keep it");

        await Expect(own).ToHaveValueAsync("My own words, half wri");
        await Expect(own).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("tten.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Say it" }).ClickAsync();
        await Expect(page.Locator(".talk .words").Last).ToHaveTextAsync("My own words, half written.");
    }

    [SkippableFact]
    public async Task A_ruling_being_written_stays_when_another_is_given()
    {
        await using var server = await RunningServer.StartAsync(workspace);
        var page = await OpenAsync(await chromium.NewPageAsync(), server, $"disputes/{Flag("too soft")}");
        await page.GetByLabel("What holds from now on").FillAsync("mine");

        workspace.Open().As("Анна").ChangeFlag("sample", "f-one", new FlagChange { Decision = "hers", Reason = "first come" });

        await Expect(page.Locator(".ruling .decision")).ToHaveTextAsync("hers");
        await Expect(page.GetByLabel("What holds from now on")).ToHaveValueAsync("mine");
    }

    [SkippableTheory]
    [InlineData("w/sample/disputes", ".disputes tbody tr")]
    [InlineData("disputes", ".disputes tbody tr")]
    [InlineData("w/sample", ".flag-list li")]
    public async Task A_list_of_disputes_grows_by_itself(string path, string rows)
    {
        await using var server = await RunningServer.StartAsync(workspace);
        var page = await OpenAsync(await chromium.NewPageAsync(), server, path);
        await Expect(page.Locator(rows)).ToHaveCountAsync(0);

        Flag("too soft");

        await Expect(page.Locator(rows)).ToHaveCountAsync(1);
    }

    [SkippableFact]
    public async Task Terms_searches_and_the_text_to_read_follow_the_workspace()
    {
        await using var server = await RunningServer.StartAsync(workspace);
        var (glossary, concordance, reader) = (
            await OpenAsync(await chromium.NewPageAsync(), server, "w/sample/glossary"), await OpenAsync(await chromium.NewPageAsync(), server, "w/sample/concordance?q=zebra&in=A"), await OpenAsync(await chromium.NewPageAsync(), server, "w/sample/read?division=2"));

        workspace.Open().PutTerms("sample", [new GlossaryTerm("письмо", ["letter"])]);
        await Expect(glossary.Locator(".glossary tbody tr")).ToHaveCountAsync(1);
        await Expect(concordance.Locator(".count")).ToContainTextAsync("0");

        var unit = workspace.Open().Units("sample", "A", 3, 1).Single();
        workspace.Open().EditUnit("sample", "A", new UnitIndex(3), unit with { Text = "A zebra came by.", Sentences = [] });
        await Expect(concordance.Locator(".kwic li")).ToHaveCountAsync(1);
        await Expect(reader.Locator(".book")).ToContainTextAsync("A zebra came by.");
    }

    [SkippableFact]
    public async Task A_page_of_another_work_is_left_alone()
    {
        await using var server = await RunningServer.StartAsync(workspace);
        var page = await OpenAsync(await chromium.NewPageAsync(), server, "w/sample/disputes");
        var asked = 0;
        page.Request += (_, request) => asked += request.Url.EndsWith("/w/sample/disputes", StringComparison.Ordinal) ? 1 : 0;

        workspace.Open().PutWork(new Work("other", "Another"));
        await Expect(page.Locator(".news")).ToHaveAttributeAsync("data-heard", new System.Text.RegularExpressions.Regex("other"));
        Flag("too soft");

        await Expect(page.Locator(".disputes tbody tr")).ToHaveCountAsync(1);
        Assert.Equal(1, asked);
    }

    [SkippableFact]
    public async Task A_flag_taken_off_meanwhile_is_told_and_the_words_are_given_back()
    {
        await using var server = await RunningServer.StartAsync(workspace);
        var page = await OpenAsync(await chromium.NewPageAsync(), server, $"disputes/{Flag("too soft")}");
        await page.GetByLabel("What do you think?").FillAsync("It is <i>not</i>.");
        workspace.Open().RemoveFlag("sample", "f-one");

        await page.GetByRole(AriaRole.Button, new() { Name = "Say it" }).ClickAsync();

        await Expect(page.GetByRole(AriaRole.Alert).First).ToContainTextAsync("meanwhile");
        await Expect(page.Locator("blockquote.words")).ToHaveTextAsync("It is <i>not</i>.");
    }

    [SkippableFact]
    public async Task A_finding_passed_over_meanwhile_is_told_and_the_words_are_given_back()
    {
        await using var server = await RunningServer.StartAsync(workspace);
        var page = await OpenAsync(await chromium.NewPageAsync(), server, "w/sample/rows?division=2");
        await page.Locator(".foot a.kind").First.ClickAsync();
        await page.GetByLabel("Note").FillAsync("Not what he says.");
        var other = await chromium.NewPageAsync();
        await other.GotoAsync(page.Url);
        await other.GetByLabel("Why it is no fault").FillAsync("Converted on purpose.");
        await other.GetByRole(AriaRole.Button, new() { Name = "Pass it over" }).ClickAsync();
        await Expect(other.GetByText("Converted on purpose.")).ToBeVisibleAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "Dispute it" }).ClickAsync();

        await Expect(page.GetByRole(AriaRole.Alert).First).ToContainTextAsync("meanwhile");
        await Expect(page.Locator("blockquote.words")).ToHaveTextAsync("Not what he says.");
        Assert.Empty(workspace.Open().Flags("sample"));
    }

    [SkippableFact]
    public async Task A_form_older_than_the_server_is_not_taken_and_its_words_are_put_back_to_be_sent_again()
    {
        await using var server = await RunningServer.StartAsync(workspace);
        var page = await OpenAsync(await chromium.NewPageAsync(), server, $"disputes/{Flag("too soft")}");
        await page.GetByLabel("What do you think?").FillAsync("Said once.");
        await page.EvaluateAsync("() => document.querySelectorAll('[name=__RequestVerificationToken]').forEach(token => token.value = 'CfDJ8-of-yesterday')");

        await page.GetByRole(AriaRole.Button, new() { Name = "Say it" }).ClickAsync();
        await Expect(page.Locator(".unsent")).ToContainTextAsync("started anew");
        await Expect(page.GetByLabel("What do you think?")).ToHaveValueAsync("Said once.");
        Assert.Empty(workspace.Open().FindFlag("f-one")!.Comments);

        await page.GetByRole(AriaRole.Button, new() { Name = "Say it" }).ClickAsync();
        await Expect(page.Locator(".talk .words")).ToHaveTextAsync("Said once.");
    }

    private static async Task<IPage> OpenAsync(IPage page, RunningServer server, string path)
    {
        await page.GotoAsync(new Uri(server.Address, path).AbsoluteUri);
        await Expect(page.Locator(".news[data-connected]")).ToBeVisibleAsync();
        return page;
    }

    private string Flag(string note)
    {
        var work = workspace.Open().FindAlignedWork("sample")!;
        return workspace.Open().AddFlag(new Flag("f-one", "sample", FlagAnchor.Of(work, work.Rows[4], "B"), "reader", DateTimeOffset.UnixEpoch) { Note = note }).Subject!;
    }
}
