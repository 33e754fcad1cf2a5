using Microsoft.Playwright;
using Workbench.App.Tests.Commands.Support;
using Workbench.App.Tests.Web.Support;
using Xunit;

namespace Workbench.App.Tests.Web.Days;

/// <summary>Whole working days in a real browser, from three files to an export, by either hand.</summary>
public sealed class WorkingDayTests(Chromium chromium) : IClassFixture<Chromium>, IDisposable
{
    private readonly TestWorkspace workspace = new();
    private readonly StubApertium service = new(text => $"The machine says {text.Length} letters in English.");

    public void Dispose()
    {
        service.Dispose();
        workspace.Dispose();
    }

    [SkippableFact]
    public Task A_whole_day_is_spent_at_the_keyboard() => SpendAsync(page => new KeyboardHand(page));

    [SkippableFact]
    public Task A_whole_day_is_spent_with_the_mouse() => SpendAsync(page => new MouseHand(page));

    private async Task SpendAsync(Func<IPage, Hand> by)
    {
        await using var server = await RunningServer.StartAsync(workspace, variables: name => name == "WORKBENCH_APERTIUM_URL" ? service.Address : null);
        var page = await chromium.NewPageAsync();
        await new WorkingDay(page, by(page), workspace).SpendAsync(server.Address);
    }
}
