using System.Text.Json;
using Microsoft.Playwright;
using Workbench.App.Tests.Web.Support;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Workbench.App.Tests.Web;

/// <summary>The page of settings: what it keeps is so on every page, and the workspace is cared for from it.</summary>
public sealed class SettingsPageTests(Chromium chromium) : IClassFixture<Chromium>, IAsyncLifetime
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
    public async Task What_is_chosen_there_is_so_on_every_page()
    {
        var page = await chromium.NewPageAsync();
        await page.GotoAsync(At("w/sample/rows"));
        await Expect(TextOf(page)).ToHaveCSSAsync("font-size", "17px");
        await page.GotoAsync(At("settings"));
        await page.GetByLabel("Your name").FillAsync("Анна");
        await page.Locator("select[name=language]").SelectOptionAsync("ru");
        await page.GetByLabel("Light or dark").SelectOptionAsync("dark");
        await page.GetByLabel("Size of texts").SelectOptionAsync("larger");
        await page.GetByLabel("Keys as in").SelectOptionAsync("OmegaT");
        await page.GetByLabel("Single letters act").UncheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Keep" }).ClickAsync();

        await Expect(page.Locator(".notice").First).ToHaveTextAsync("Сохранено.");
        await Expect(page.GetByLabel("Ваше имя")).ToHaveValueAsync("Анна");
        await Expect(page.GetByLabel("Клавиши как в")).ToHaveValueAsync("OmegaT");
        await Expect(page.GetByLabel("Одиночные буквы действуют")).Not.ToBeCheckedAsync();
        await Expect(page.Locator("html[lang=ru][data-theme=dark][data-size=larger]")).ToHaveCountAsync(1);
        await page.GotoAsync(At("w/sample/rows"));
        await Expect(TextOf(page)).ToHaveCSSAsync("font-size", "24.65px");

        // What the head of the page switches is the same choice.
        await page.Locator("[data-does=theme]").ClickAsync();
        await page.GotoAsync(At("settings"));
        await Expect(page.Locator("select[name=theme]")).ToHaveValueAsync("");

        await page.GotoAsync(At("w/sample/edit"));
        await Expect(page.Locator("select[data-keys=preset]")).ToHaveValueAsync("OmegaT");
    }

    [SkippableFact]
    public async Task The_workspace_is_backed_up_and_examined_at_a_click()
    {
        var page = await chromium.NewPageAsync();
        await page.GotoAsync(At("settings"));
        await Expect(page.Locator(".care")).ToHaveAttributeAsync("data-connected", "");
        await page.GetByRole(AriaRole.Button, new() { Name = "Back up now" }).ClickAsync();
        await Expect(page.GetByText("Backed up:")).ToBeVisibleAsync();
        Assert.Contains(workspace.Open().BackupPaths, path => path.EndsWith("-by-hand.db", StringComparison.Ordinal));

        await page.GetByRole(AriaRole.Button, new() { Name = "Examine" }).ClickAsync();
        await Expect(page.GetByText("All is as it should be.")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_program_does_the_same()
    {
        using var client = server.Client();
        client.DefaultRequestHeaders.Add("X-Workbench", "test");
        using var made = await client.PostAsync(new Uri("/api/workspace/backups", UriKind.Relative), new StringContent("{}", System.Text.Encoding.UTF8, "application/json"));
        var name = JsonDocument.Parse(await made.Content.ReadAsStringAsync()).RootElement.GetProperty("name").GetString()!;
        var found = JsonDocument.Parse(await client.GetStringAsync(new Uri("/api/workspace/examination", UriKind.Relative))).RootElement;
        var figures = JsonDocument.Parse(await client.GetStringAsync(new Uri("/api/workspace", UriKind.Relative))).RootElement;

        Assert.Contains(workspace.Open().BackupPaths, path => Path.GetFileName(path) == name);
        Assert.Equal(0, found.GetProperty("faults").GetArrayLength());
        Assert.Equal(1, figures.GetProperty("works").GetInt32());
        Assert.True(figures.GetProperty("databaseSize").GetInt64() > 100_000);
        Assert.Equal(workspace.Open().BackupPaths.Count, figures.GetProperty("backups").GetInt32());
    }

    [Fact]
    public async Task A_workspace_that_is_hurt_is_said_to_be()
    {
        workspace.Open().DescribeText("sample", workspace.Open().Texts("sample")[0] with { SourceHash = Workbench.Works.ContentHash.OfText("gone"), Reading = "text", SourceName = "gone.txt" });
        using var client = server.Client();
        var found = JsonDocument.Parse(await client.GetStringAsync(new Uri("/api/workspace/examination", UriKind.Relative))).RootElement;

        Assert.Contains("gone.txt", found.GetProperty("sources")[0].GetString(), StringComparison.Ordinal);
    }

    private string At(string path) => new Uri(server.Address, path).AbsoluteUri;

    private static ILocator TextOf(IPage page) => page.Locator(".rows .row:not(.heading) .text").First;
}
