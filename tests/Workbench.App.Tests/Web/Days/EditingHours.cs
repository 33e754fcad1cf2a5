using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Workbench.Aligning;
using Workbench.App.Tests.Web.Support;
using Workbench.App.Web.Editing;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Workbench.App.Tests.Web.Days;

/// <summary>The hours of a day that are spent in the editor: every operation there is, all taken back, and all brought back.</summary>
internal sealed partial class EditingHours(IPage page, Hand hand, TestWorkspace workspace, string workId)
{
    /// <summary>What needs no more than a place: done there, and the words that then stand at another.</summary>
    private static readonly (EditorAction Action, int Row, string Column, int At, string Shows)[] Simple =
    [
        (EditorAction.MergeRow, 4, "", 3, "Городок наш стоит высоко"),
        (EditorAction.SetApart, 3, "A", 4, "omitted"),
        (EditorAction.PushDown, 12, "A", 13, "The corrector of the press"),
        (EditorAction.PullUp, 13, "A", 12, "The corrector of the press"),
        (EditorAction.LastDown, 5, "A", 6, "The children learned their alphabet"),
        (EditorAction.FirstUp, 7, "", 6, "Без бумаги она перебивалась"),
        (EditorAction.Swap, 9, "B", 8, "No sign"),
        (EditorAction.Moved, 10, "A", 10, "moved"),
        (EditorAction.Confirm, 11, "A", 11, "confirmed"),
        (EditorAction.ConfirmAbove, 2, "", 1, "confirmed"),
        (EditorAction.TogglePin, 14, "B", 14, "pinned"),
        (EditorAction.Review, 14, "B", 14, "suggested"),
        (EditorAction.Clear, 14, "B", 14, "draft"),
    ];

    private int done;

    public async Task SpendAsync()
    {
        await Expect(page.Locator(".editor[data-connected]")).ToBeVisibleAsync();
        var before = State();
        await MoveAndMarkAsync();
        await PartAndJoinAsync();
        await OmitAndCorrectAsync();
        await PinpointAsync();
        await RealignAsync();
        await RemarkAsync();
        var after = State();
        Assert.NotEqual(before, after);

        await StepAsync(EditorAction.Undo, "Undone");
        Assert.Equal(before, State());
        await StepAsync(EditorAction.Redo, "Brought back");
        Assert.Equal(after, State());
    }

    private async Task MoveAndMarkAsync()
    {
        foreach (var (action, row, column, at, shows) in Simple)
        {
            await hand.GoAsync(row, column);
            await hand.DoAsync(action);
            await KeptAsync();
            await Expect(column.Length > 0 ? Cell(at, column) : Row(at)).ToContainTextAsync(shows);
        }
    }

    private async Task PartAndJoinAsync()
    {
        await hand.GoAsync(14, "A");
        await hand.SplitAsync();
        await KeptAsync();
        await Expect(Cell(14, "A").Locator("p").Nth(1)).ToContainTextAsync("The commas have been forgiven me.");
        await hand.GoAsync(14, "A");
        await hand.GoToSentenceAsync(1);
        await hand.DoAsync(EditorAction.MergeUnit);
        await KeptAsync();
        await Expect(Cell(14, "A").Locator("p")).ToHaveCountAsync(1);
        await hand.GoAsync(11, "B");
        await hand.GoToSentenceAsync(1);
        await hand.DoAsync(EditorAction.Break);
        await KeptAsync();
        await Expect(Cell(11, "B").Locator("p").Nth(1)).ToContainTextAsync("He was sixteen.");
    }

    private async Task OmitAndCorrectAsync()
    {
        await hand.GoAsync(16, "A");
        await hand.DoAsync(EditorAction.Omit);
        await hand.AnswerAsync(OmissionReason.Censored);
        await KeptAsync();
        await Expect(Cell(17, "A")).ToContainTextAsync("omitted: censored");
        await hand.GoAsync(20, "B");
        await hand.DoAsync(EditorAction.EditText);
        await hand.WriteAsync(page.Locator("[data-edit-text]"), "Corrected words.");
        await hand.AgreeAsync(page.Locator("[data-dialog=edit]"));
        await KeptAsync();
        await Expect(Cell(20, "B")).ToContainTextAsync("stale");
        await Expect(Cell(20, "B")).ToContainTextAsync("Corrected words.");
    }

    private async Task PinpointAsync()
    {
        await hand.GoAsync(24, "");
        await hand.DoAsync(EditorAction.Pick);
        await Expect(Cell(24, "")).ToHaveClassAsync(Picked());
        var (original, words) = (await UnitsAsync(24, ""), await UnitsAsync(26, "A"));
        await hand.GoAsync(26, "A");
        await hand.DoAsync(EditorAction.Pick);
        await LookAndAgreeAsync();
        await Expect(Opposite(original, "A")).ToContainTextAsync("pinned");
        await Expect(Opposite(original, "A")).ToHaveAttributeAsync("data-units", words);
    }

    /// <summary>What was pushed away is found again where it belongs.</summary>
    private async Task RealignAsync()
    {
        await hand.GoAsync(40, "B");
        var (original, words) = (await UnitsAsync(44, ""), await UnitsAsync(44, "B"));
        await hand.DoAsync(EditorAction.PushDown);
        await KeptAsync();
        await Expect(Opposite(original, "B")).Not.ToHaveAttributeAsync("data-units", words);
        await hand.GoAsync(44, "B");
        await hand.DoAsync(EditorAction.Realign);
        await LookAndAgreeAsync();
        await Expect(Opposite(original, "B")).ToHaveAttributeAsync("data-units", words);
    }

    private async Task RemarkAsync()
    {
        await hand.GoAsync(36, "A");
        await hand.DoAsync(EditorAction.Star);
        await ToldAsync("Starred");
        await Expect(Row(36).Locator(".star")).ToBeVisibleAsync();
        await NoteAsync(EditorAction.Note, "Look in the draft.", "1\u00a0flag");
        await NoteAsync(EditorAction.Flag, "Is it so?", "2\u00a0flags");
    }

    private async Task NoteAsync(EditorAction action, string words, string flags)
    {
        await hand.GoAsync(36, "A");
        await hand.DoAsync(action);
        await hand.WriteAsync(page.Locator("[data-note-text]"), words);
        await hand.AgreeAsync(page.Locator("[data-dialog=note]"));
        await ToldAsync("kept");
        await Expect(Row(36).Locator(".flag-sign")).ToHaveAttributeAsync("title", flags);
    }

    /// <summary>What would change is listed before it does, and nothing has changed yet.</summary>
    private async Task LookAndAgreeAsync()
    {
        var before = State();
        var dialog = page.Locator("[data-dialog=realign]");
        await Expect(dialog.Locator("tbody tr").First).ToBeVisibleAsync();
        Assert.Equal(before, State());
        await hand.AgreeAsync(dialog);
        await KeptAsync();
        Assert.NotEqual(before, State());
    }

    private async Task StepAsync(EditorAction action, string told)
    {
        for (var step = 0; step < done; step++)
        {
            await hand.DoAsync(action);
            await ToldAsync(told, isCounted: false);
        }
    }

    private Task KeptAsync() => ToldAsync("Done");

    /// <summary>Waits for the answer; what the page says to be saved then stands in the journal.</summary>
    private async Task ToldAsync(string told, bool isCounted = true)
    {
        await Expect(page.Locator("[data-told]")).ToContainTextAsync(told);
        await Expect(page.Locator("[data-saved]")).ToContainTextAsync("saved");
        await page.Locator("[data-told]").EvaluateAsync("place => place.textContent = ''");
        done += isCounted ? 1 : 0;
    }

    [GeneratedRegex(@"\bpicked\b")]
    private static partial Regex Picked();

    private string State()
    {
        var work = workspace.Open().FindAlignedWork(workId)!;
        var rows = work.Rows.Select(row => string.Join(" | ", row.Cells.Select(cell => string.Join(", ", cell.Links.Select(link => $"{link} {link.State} {link.Moved} {link.Reason}"))).Prepend($"{row.Original}")));
        var words = work.Versions.Select(version => version.Text).Prepend(work.Original).SelectMany(text => text.Document.Units).Select(unit => unit.Text);
        var flags = workspace.Open().Flags(workId).Select(flag => $"{flag.Anchor} {flag.Category} {flag.Note}");
        return string.Join('\n', rows.Concat(words).Concat(flags));
    }

    private async Task<string> UnitsAsync(int row, string column) => (await Cell(row, column).GetAttributeAsync("data-units"))!;

    /// <summary>What a version has for units of the original, in whatever row that is by now.</summary>
    private ILocator Opposite(string original, string column) => page.Locator($".row:has(.cell.original[data-units='{original}']) .cell[data-column='{column}']");

    private ILocator Row(int row) => page.Locator($"#r{row}");

    private ILocator Cell(int row, string column) => Row(row).Locator($".cell[data-column='{column}']");
}
