using Microsoft.Playwright;
using Workbench.Aligning;
using Workbench.App.Tests.Web.Support;
using Workbench.App.Web.Review;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Workbench.App.Tests.Web;

/// <summary>The review queue: one card at a time, one key to decide.</summary>
public sealed class ReviewTests(Chromium chromium) : IClassFixture<Chromium>, IDisposable
{
    private readonly TestWorkspace workspace = new TestWorkspace().WithSample();

    public void Dispose() => workspace.Dispose();

    [Theory]
    [InlineData(0, 1, 0, 0.79345)]
    [InlineData(1, 1, 0.20655, 1)]
    [InlineData(48, 50, 0.8654, 0.989)]
    public void The_interval_of_the_audit_is_Wilsons(int right, int tries, double low, double high)
    {
        var interval = WilsonInterval.Of(right, tries);
        Assert.Equal(low, interval.Low, 3);
        Assert.Equal(high, interval.High, 3);
    }

    [SkippableFact]
    public async Task A_card_is_decided_by_one_key_and_the_audit_tells_its_precision()
    {
        await using var server = await RunningServer.StartAsync(workspace);
        var page = await chromium.NewPageAsync();
        await OpenAsync(page, server);
        await page.Locator("[data-bucket=Audit]").ClickAsync();
        await Expect(page.Locator(".context .here")).ToBeVisibleAsync();
        await page.KeepAsync("review");
        await page.Keyboard.PressAsync("a");
        await Expect(page.Locator("[data-precision]")).ToContainTextAsync("1 of 1");
        await page.Keyboard.PressAsync("k");
        await Expect(page.Locator("[data-precision]")).ToContainTextAsync("2 of 2");
        await page.Keyboard.PressAsync("d");
        await Expect(page.Locator("[data-precision]")).ToContainTextAsync("2 of 3");
        var states = workspace.Open().FindAlignedWork("sample")!.Versions.SelectMany(v => v.Alignment.Links).Select(l => l.State).ToList();
        Assert.Equal((1, 1), (states.Count(s => s == LinkState.Confirmed), states.Count(s => s == LinkState.Pinned)));
        Assert.Single(workspace.Open().Flags("sample"));
    }

    [SkippableFact]
    public async Task The_queue_begins_anew_when_a_version_goes_or_comes_back()
    {
        await using var server = await RunningServer.StartAsync(workspace);
        var page = await chromium.NewPageAsync();
        await OpenAsync(page, server);
        await page.Locator("[data-bucket=Audit]").ClickAsync();
        workspace.Open().RemoveText("sample", "A");
        await Expect(page.Locator(".context thead")).Not.ToContainTextAsync("A");
        await page.Locator("[data-bucket=Audit]").ClickAsync();
        await page.Keyboard.PressAsync("a");
        await Expect(page.Locator(".status")).ToContainTextAsync("1 decided");
        Assert.Single(workspace.Open().FindAlignment("sample", "B")!.Links, link => link.State == LinkState.Confirmed);

        workspace.Open().Undo("sample");
        workspace.Open().Undo("sample");
        await Expect(page.Locator(".context thead")).ToContainTextAsync("A");
        await Expect(page.Locator("#blazor-error-ui")).ToBeHiddenAsync();
    }

    [SkippableFact]
    public async Task An_omission_is_given_its_reason_by_key_and_by_mouse()
    {
        await using var server = await RunningServer.StartAsync(workspace);
        var page = await chromium.NewPageAsync();
        await OpenAsync(page, server);
        await page.Locator("[data-bucket=Audit]").ClickAsync();
        await page.Keyboard.PressAsync("o");
        await page.Keyboard.PressAsync("3");
        await Expect(page.Locator(".status")).ToContainTextAsync("1 decided");
        await page.Locator("[data-decide=Omit]").ClickAsync();
        await page.KeepAsync("review-omission");
        await page.GetByRole(AriaRole.Button, new() { Name = "lost page" }).ClickAsync();
        await Expect(page.Locator(".status")).ToContainTextAsync("2 decided");
        var reasons = workspace.Open().FindAlignedWork("sample")!.Versions.SelectMany(v => v.Alignment.Links).Select(l => l.Reason).OfType<OmissionReason>();
        Assert.Equal([OmissionReason.Censored, OmissionReason.LostPage], reasons.Order());
    }

    [SkippableFact]
    public async Task Sure_rows_are_accepted_at_once_after_a_list_of_them()
    {
        await using var server = await RunningServer.StartAsync(workspace);
        var page = await chromium.NewPageAsync();
        await OpenAsync(page, server);
        await Expect(page.Locator(".buckets .hint")).ToHaveCountAsync(0, new() { Timeout = 60_000 });
        await page.Locator("[data-do=Batch]").ClickAsync();
        await Expect(page.Locator("[data-dialog=batch] tr").First).ToBeVisibleAsync();
        await page.KeepAsync("review-batch");
        var before = workspace.Open().History("sample").Count;
        await page.GetByRole(AriaRole.Button, new() { Name = "Accept all of these" }).ClickAsync();
        await Expect(page.Locator(".notice")).ToContainTextAsync("one undo takes them back");
        Assert.Equal(before + 1, workspace.Open().History("sample").Count);
        Assert.Equal("", await AxeCore.FindingsAsync(page));
    }

    private static async Task OpenAsync(IPage page, RunningServer server)
    {
        await page.GotoAsync(new Uri(server.Address, "w/sample/review").AbsoluteUri);
        await Expect(page.Locator(".review[data-connected]")).ToBeVisibleAsync();
    }
}
