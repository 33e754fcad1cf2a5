using Microsoft.Playwright;
using Workbench.Aligning;
using Workbench.App.Web.Editing;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Workbench.App.Tests.Web.Days;

/// <summary>Never touches the pointer: everything is reached by the tabulator and the arrows, as from a real keyboard.</summary>
internal sealed class KeyboardHand(IPage page) : Hand(page)
{
    private const int FarthestTab = 300;

    public override async Task UseAsync(ILocator control)
    {
        await EnterAsync(control);
        await Page.Keyboard.PressAsync("Enter");
    }

    public override async Task ChooseAsync(ILocator radio)
    {
        await EnterAsync(Page.Locator($"input[type=radio][name='{await radio.GetAttributeAsync("name")}']:checked"));
        for (var pressed = 0; pressed < FarthestTab && !await radio.IsCheckedAsync(); pressed++)
        {
            await Page.Keyboard.PressAsync("ArrowDown");
        }

        await Expect(radio).ToBeCheckedAsync();
    }

    public override async Task GoAsync(int row, string column)
    {
        if (await DistanceAsync(row, column) is null)
        {
            await EnterAsync(Page.Locator(".sheet .cell[tabindex='0']"));
        }

        while (await DistanceAsync(row, column) is { } distance && distance is not [0, 0])
        {
            await Page.Keyboard.PressAsync(distance switch
            {
                [> 0, _] => "ArrowDown",
                [< 0, _] => "ArrowUp",
                [_, > 0] => "ArrowRight",
                _ => "ArrowLeft",
            });
        }

        await Expect(Cell(row, column)).ToBeFocusedAsync();
    }

    public override async Task GoToSentenceAsync(int number)
    {
        for (var at = 0; at <= number; at++)
        {
            await DoAsync(EditorAction.NextSentence);
        }
    }

    public override Task DoAsync(EditorAction action) => Page.Keyboard.PressAsync(EditorKeys.Default.KeysOf(action)[0].Replace("Ctrl", "Control", StringComparison.Ordinal));

    public override async Task SplitAsync()
    {
        await DoAsync(EditorAction.SplitUnit);
        await Page.Keyboard.PressAsync("Enter");
    }

    public override Task AnswerAsync(OmissionReason reason) => Page.Keyboard.PressAsync($"{(int)reason + 1}");

    public override async Task AgreeAsync(ILocator dialog)
    {
        await Expect(dialog).ToBeVisibleAsync();
        await Page.Keyboard.PressAsync("Control+Enter");
    }

    public override Task DecideAsync(string decision, string key) => Page.Keyboard.PressAsync(key);

    public override async Task FlagAsync(ILocator row)
    {
        await EnterAsync(Page.Locator("tr.row[tabindex='0']"));
        while (!await IsFocusedAsync(row))
        {
            await Page.Keyboard.PressAsync("ArrowDown");
        }

        await Page.Keyboard.PressAsync("d");
    }

    /// <summary>Tab, or Shift and Tab, until the field has the focus.</summary>
    protected override async Task EnterAsync(ILocator field)
    {
        await Expect(field).ToBeVisibleAsync();
        await Expect(field).ToBeEnabledAsync();
        for (var pressed = 0; pressed < FarthestTab; pressed++)
        {
            var isBefore = await field.EvaluateAsync<bool?>(
                "e => document.activeElement === e ? null : Boolean(document.activeElement.compareDocumentPosition(e) & Node.DOCUMENT_POSITION_PRECEDING)");
            if (isBefore is null)
            {
                return;
            }

            await Page.Keyboard.PressAsync(isBefore.Value ? "Shift+Tab" : "Tab");
        }

        Assert.Fail($"{FarthestTab} times Tab do not reach {field}.");
    }

    /// <summary>How many rows down and columns to the right a cell lies of that which has the focus; null when none has it.</summary>
    private Task<int[]?> DistanceAsync(int row, string column) => Page.EvaluateAsync<int[]?>(
        """
        ([row, column]) => {
          const cell = document.activeElement.closest(".sheet .cell");
          const columns = cell && [...cell.parentElement.querySelectorAll(".cell")].map(one => one.dataset.column);
          return cell && [row - Number(cell.parentElement.dataset.row), columns.indexOf(column) - columns.indexOf(cell.dataset.column)];
        }
        """,
        new object[] { row, column });

    private static Task<bool> IsFocusedAsync(ILocator element) => element.EvaluateAsync<bool>("e => document.activeElement === e");
}
