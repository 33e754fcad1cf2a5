using System.Globalization;
using Microsoft.Playwright;
using Workbench.Aligning;
using Workbench.App.Web.Editing;

namespace Workbench.App.Tests.Web.Days;

/// <summary>Does everything by the pointer; keys only write words into the field that was clicked.</summary>
internal sealed class MouseHand(IPage page) : Hand(page)
{
    private const float TurnOfWheel = 400;

    private ILocator cell = page.Locator(".cell");

    public override Task UseAsync(ILocator control) => control.ClickAsync();

    public override Task ChooseAsync(ILocator radio) => radio.ClickAsync();

    public override async Task GoAsync(int row, string column)
    {
        cell = Cell(row, column);
        while (await cell.CountAsync() == 0)
        {
            await TurnWheelAsync(row);
        }

        await cell.ClickAsync();
    }

    public override async Task GoToSentenceAsync(int number)
    {
        var start = await cell.Locator(".s").Nth(number).EvaluateAsync<float[]>(
            "e => { e.scrollIntoView({ block: 'center' }); const box = e.getClientRects()[0]; return [box.left + 3, box.top + box.height / 2]; }");
        await Page.Mouse.ClickAsync(start[0], start[1]);
    }

    public override async Task DoAsync(EditorAction action)
    {
        if (action is EditorAction.Undo or EditorAction.Redo)
        {
            await Page.Locator($".editor-tools [data-do={action}]").ClickAsync();
            return;
        }

        await cell.Locator("..").Locator(".row-menu").ClickAsync();
        await Page.Locator($".action-menu [data-do={action}]").ClickAsync();
    }

    public override async Task SplitAsync()
    {
        await GoToSentenceAsync(1);
        await DoAsync(EditorAction.SplitUnit);
    }

    public override Task AnswerAsync(OmissionReason reason) => Page.Locator($"dialog[open] [data-kind={reason}]").ClickAsync();

    public override Task AgreeAsync(ILocator dialog) => dialog.Locator("button.main").ClickAsync();

    public override Task DecideAsync(string decision, string key) => Page.Locator($"[data-decide={decision}]").ClickAsync();

    public override Task FlagAsync(ILocator row) => row.Locator("[data-does=flag]").ClickAsync();

    protected override Task EnterAsync(ILocator field) => field.ClickAsync();

    /// <summary>Only the rows about those in view are there; the others come when they are scrolled to.</summary>
    private async Task TurnWheelAsync(int row)
    {
        var first = int.Parse((await Page.Locator(".sheet-rows .row").First.GetAttributeAsync("data-row"))!, CultureInfo.InvariantCulture);
        await Page.Locator(".sheet").HoverAsync();
        await Page.Mouse.WheelAsync(0, row < first ? -TurnOfWheel : TurnOfWheel);
        await Page.EvaluateAsync("() => new Promise(requestAnimationFrame)");
    }
}
