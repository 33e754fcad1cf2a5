using Microsoft.Playwright;
using Workbench.Aligning;
using Workbench.App.Tests.Web.Support;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Workbench.App.Tests.Web;

/// <summary>What a person does in the editor, by keyboard and by mouse, in a real browser; what is said to be saved is in the workspace.</summary>
public sealed class EditorTests(Chromium chromium) : IClassFixture<Chromium>, IDisposable
{
    private readonly TestWorkspace workspace = new TestWorkspace().WithSample();

    public void Dispose() => workspace.Dispose();

    [SkippableFact]
    public async Task Every_operation_has_a_key_and_undo_brings_back_what_was()
    {
        await using var server = await RunningServer.StartAsync(workspace);
        var page = await chromium.NewPageAsync();
        await OpenAsync(page, server, 3);
        var before = Rows();
        var done = 0;
        foreach (var (key, column, row) in new[]
        {
            ("Control+Backspace", "", 4), ("Control+Enter", "A", 3), ("Enter", "A", 3), ("Backspace", "B", 5), ("Control+ArrowDown", "A", 2), ("Control+ArrowUp", "", 5),
            ("x", "B", 4), ("Shift+X", "A", 6), ("a", "A", 8), ("Shift+A", "", 2), ("k", "B", 3), ("r", "B", 3), ("c", "B", 3),
        })
        {
            await FocusAsync(page, row, column);
            await page.Keyboard.PressAsync(key);
            done++;
            await Expect(page.Locator("[data-told]")).ToContainTextAsync("Done", new() { Timeout = 10_000 });
            await Expect(page.Locator("[data-saved]")).ToContainTextAsync("saved");
            Assert.Equal(done, workspace.Open().History("sample").Count(o => o.Verb is "link" or "edit"));
            await page.EvaluateAsync("() => document.querySelector('[data-told]').textContent = ''");
        }

        Assert.NotEqual(before, Rows());
        await FocusAsync(page, 2, "");
        for (var i = 0; i < done; i++)
        {
            await page.Keyboard.PressAsync("Control+z");
            await Expect(page.Locator("[data-told]")).ToContainTextAsync("Undone");
            await page.EvaluateAsync("() => document.querySelector('[data-told]').textContent = ''");
        }

        Assert.Equal(before, Rows());
        await page.Keyboard.PressAsync("Control+y");
        await Expect(page.Locator("[data-told]")).ToContainTextAsync("Brought back");
        Assert.NotEqual(before, Rows());
    }

    [SkippableFact]
    public async Task The_side_panel_is_left_by_the_key_that_opened_it()
    {
        await using var server = await RunningServer.StartAsync(workspace);
        var page = await chromium.NewPageAsync();
        await OpenAsync(page, server, 3);
        await FocusAsync(page, 4, "A");
        await page.Keyboard.PressAsync("F6");
        await Expect(page.Locator("#side-panel")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("F6");
        await Expect(page.Locator("#side-panel")).ToHaveCountAsync(0);
        await Expect(Cell(page, 4, "A")).ToBeFocusedAsync();
    }

    [SkippableFact]
    public async Task Undo_goes_back_before_a_version_was_aligned_and_redo_brings_it_back_to_the_open_editor()
    {
        var aligned = workspace.Open().FindAlignment("sample", "B")!;
        workspace.Open().RemoveAlignment("sample", "B");
        workspace.Open().SetAlignment("sample", "B", aligned, "B: 160 links");
        await using var server = await RunningServer.StartAsync(workspace);
        var page = await chromium.NewPageAsync();
        await OpenAsync(page, server, 3);
        await FocusAsync(page, 4, "B");
        await page.Keyboard.PressAsync("Control+z");
        await Expect(page.Locator("[data-told]")).ToContainTextAsync("Undone");
        await Expect(page.Locator(".sheet-head .column")).ToHaveCountAsync(2);
        await Expect(page.Locator("#blazor-error-ui")).ToBeHiddenAsync();

        await FocusAsync(page, 4, "A");
        await page.Keyboard.PressAsync("Control+y");
        await Expect(page.Locator(".sheet-head .column")).ToHaveCountAsync(3);
        await FocusAsync(page, 4, "B");
        await page.Keyboard.PressAsync("a");
        await Expect(page.Locator("[data-told]")).ToContainTextAsync("Done");
    }

    [SkippableFact]
    public async Task A_unit_is_split_where_the_pointer_set_the_caret_and_joined_again()
    {
        await using var server = await RunningServer.StartAsync(workspace);
        var page = await chromium.NewPageAsync();
        await OpenAsync(page, server, 3);
        var units = workspace.Open().UnitCount("sample", "A");
        var sentence = Cell(page, 4, "A").Locator(".s").Nth(1);
        await ClickTextAsync(page, sentence);
        await Expect(Cell(page, 4, "A")).ToHaveAttributeAsync("data-caret", "");
        await page.KeepAsync("editor-caret");
        await page.Keyboard.PressAsync("s");
        await Expect(Cell(page, 4, "A").Locator("p")).ToHaveCountAsync(2);
        await SavedAsync(page);
        Assert.Equal(units + 1, workspace.Open().UnitCount("sample", "A"));
        Assert.StartsWith("One could see", workspace.Open().FindText("sample", "A")!.Document.Units[5].Text, StringComparison.Ordinal);
        await Cell(page, 4, "A").Locator("p").Nth(1).ClickAsync();
        await page.Keyboard.PressAsync("Alt+Backspace");
        await Expect(Cell(page, 4, "A").Locator("p")).ToHaveCountAsync(1);
        await SavedAsync(page);
        Assert.Equal(units, workspace.Open().UnitCount("sample", "A"));
    }

    [SkippableFact]
    public async Task A_unit_is_split_by_keys_alone()
    {
        await using var server = await RunningServer.StartAsync(workspace);
        var page = await chromium.NewPageAsync();
        await OpenAsync(page, server, 3);
        await FocusAsync(page, 4, "B");
        await page.Keyboard.PressAsync("s");
        await page.Keyboard.PressAsync("ArrowRight");
        await page.KeepAsync("editor-split");
        await page.Keyboard.PressAsync("Enter");
        await Expect(Cell(page, 4, "B").Locator("p")).ToHaveCountAsync(2);
        await page.Keyboard.PressAsync("Shift+P");
        await page.Keyboard.PressAsync("Control+z");
        await Expect(page.Locator("[data-told]")).ToContainTextAsync("Undone");
    }

    [SkippableFact]
    public async Task An_omission_takes_its_reason_by_digit_or_click()
    {
        await using var server = await RunningServer.StartAsync(workspace);
        var page = await chromium.NewPageAsync();
        await OpenAsync(page, server, 3);
        await FocusAsync(page, 4, "A");
        await page.Keyboard.PressAsync("o");
        await page.Keyboard.PressAsync("3");
        await Expect(page.Locator(".nothing.omission", new() { HasText = "censored" })).ToBeVisibleAsync();
        await SavedAsync(page);
        Assert.Contains(workspace.Open().FindAlignment("sample", "A")!.Links, link => link.Reason == OmissionReason.Censored);
        await FocusAsync(page, 6, "B");
        await page.Keyboard.PressAsync("o");
        await page.GetByRole(AriaRole.Button, new() { Name = "lost page" }).ClickAsync();
        await Expect(page.Locator(".nothing.omission", new() { HasText = "lost page" })).ToBeVisibleAsync();
    }

    [SkippableFact]
    public async Task Who_went_on_while_a_command_was_on_its_way_is_not_called_back_and_row_numbers_that_moved_mislead_nobody()
    {
        await using var server = await RunningServer.StartAsync(workspace);
        var page = await chromium.NewPageAsync();
        await OpenAsync(page, server, 3);
        var units = (await Cell(page, 8, "B").GetAttributeAsync("data-units"))!;
        await FocusAsync(page, 8, "B");
        await page.EvaluateAsync("""
            () => {
              const press = (cell, key, code) => cell.dispatchEvent(new KeyboardEvent('keydown', { key, code, bubbles: true, ctrlKey: key === 'Enter' }));
              const cell = (row, column) => document.querySelector(`#r${row} .cell[data-column='${column}']`);
              const [upper, lower] = [cell(5, 'A'), cell(8, 'B')];
              upper.focus();
              press(upper, 'Enter', 'Enter');
              lower.focus();
              press(lower, 'k', 'KeyK');
            }
            """);
        await Expect(Cell(page, 9, "B")).ToHaveClassAsync(new System.Text.RegularExpressions.Regex("state-pinned"));
        await Expect(Cell(page, 9, "B")).ToHaveAttributeAsync("data-units", units);
        await Expect(Cell(page, 9, "B")).ToBeFocusedAsync();
        await SavedAsync(page);
        Assert.Single(workspace.Open().FindAlignment("sample", "B")!.Links, link => link.State == LinkState.Pinned);
    }

    [SkippableFact]
    public async Task Tab_saves_an_edit_and_goes_on_to_the_next_cell_and_escape_gives_up()
    {
        await using var server = await RunningServer.StartAsync(workspace);
        var page = await chromium.NewPageAsync();
        await OpenAsync(page, server, 3);
        var before = workspace.Open().History("sample").Count;
        await FocusAsync(page, 4, "A");
        await page.Keyboard.PressAsync("e");
        await page.Locator("[data-edit-text]").FillAsync("Corrected words.");
        await page.Keyboard.PressAsync("Tab");
        await Expect(page.Locator("[data-edit-text]")).ToHaveValueAsync(new System.Text.RegularExpressions.Regex("^Ours is a small town"));
        await Expect(Cell(page, 4, "A")).ToContainTextAsync("Corrected words.");
        await page.Keyboard.PressAsync("Shift+Tab");
        await Expect(page.Locator("[data-edit-text]")).ToHaveValueAsync("Corrected words.");
        await page.Locator("[data-edit-text]").FillAsync("Given up.");
        await page.Keyboard.PressAsync("Escape");
        await Expect(page.Locator("[data-dialog=edit]")).Not.ToBeVisibleAsync();
        await Expect(Cell(page, 4, "A")).ToBeFocusedAsync();
        await Expect(Cell(page, 4, "A")).ToContainTextAsync("Corrected words.");
        Assert.Equal(before + 1, workspace.Open().History("sample").Count);
    }

    [SkippableFact]
    public async Task Who_saves_a_paragraph_later_than_another_is_told_and_loses_no_word()
    {
        await using var server = await RunningServer.StartAsync(workspace);
        var (one, other) = (await chromium.NewPageAsync(), await chromium.NewPageAsync());
        await OpenAsync(one, server, 3);
        await OpenAsync(other, server, 3);
        foreach (var page in new[] { one, other })
        {
            await FocusAsync(page, 4, "A");
            await page.Keyboard.PressAsync("e");
        }

        await one.Locator("[data-edit-text]").FillAsync("The first was faster.");
        await one.Keyboard.PressAsync("Control+Enter");
        await Expect(Cell(other, 4, "A")).ToContainTextAsync("The first was faster.");
        await other.Locator("[data-edit-text]").FillAsync("The second was slower.");
        await other.Keyboard.PressAsync("Control+Enter");
        await Expect(other.Locator("[data-edit-told]")).ToContainTextAsync("The first was faster.");
        await Expect(other.Locator("[data-edit-text]")).ToHaveValueAsync("The second was slower.");
        await other.KeepAsync("editor-later");
        await other.Keyboard.PressAsync("Control+Enter");
        await Expect(Cell(one, 4, "A")).ToContainTextAsync("The second was slower.");
    }

    [SkippableFact]
    public async Task Every_operation_is_done_by_the_mouse()
    {
        await using var server = await RunningServer.StartAsync(workspace);
        var page = await chromium.NewPageAsync();
        await OpenAsync(page, server, 3);
        var before = Rows();
        var done = 0;
        foreach (var (action, column, row) in new[]
        {
            ("SplitUnit", "A", 4), ("MergeUnit", "A", 4), ("Break", "B", 5), ("MergeRow", "", 4), ("Confirm", "A", 8), ("ConfirmAbove", "", 2), ("TogglePin", "B", 3), ("Review", "B", 3), ("Clear", "B", 3),
            ("Moved", "A", 3), ("Swap", "B", 5), ("LastDown", "A", 3), ("FirstUp", "", 6), ("SetApart", "A", 6), ("PushDown", "B", 7), ("PullUp", "B", 9),
        })
        {
            await ClickTextAsync(page, Cell(page, row, column).Locator(".s").Last);
            await page.Locator($"#r{row} .row-menu").ClickAsync();
            await page.Locator($".action-menu [data-do={action}]").ClickAsync();
            done++;
            await Expect(page.Locator("[data-told]")).ToContainTextAsync("Done");
            Assert.Equal((action, done), (action, workspace.Open().History("sample").Count(o => o.Verb is "link" or "edit")));
            await page.EvaluateAsync("() => document.querySelector('[data-told]').textContent = ''");
        }

        for (var i = 0; i < done; i++)
        {
            await page.Locator(".editor-tools [data-do=Undo]").ClickAsync();
            await Expect(page.Locator("[data-told]")).ToContainTextAsync("Undone");
            await page.EvaluateAsync("() => document.querySelector('[data-told]').textContent = ''");
        }

        Assert.Equal(before, Rows());
    }

    [SkippableFact]
    public async Task A_correction_stands_over_the_source_and_makes_its_links_stale()
    {
        await using var server = await RunningServer.StartAsync(workspace);
        var page = await chromium.NewPageAsync();
        await OpenAsync(page, server, 3);
        await FocusAsync(page, 4, "A");
        await page.Keyboard.PressAsync("e");
        await page.Locator("[data-edit-text]").FillAsync("Corrected words. <b>And</b> more.");
        await page.KeepAsync("editor-edit");
        await page.Keyboard.PressAsync("Control+Enter");
        await Expect(Cell(page, 4, "A")).ToContainTextAsync("Corrected words. <b>And</b> more.");
        await Expect(Cell(page, 4, "A")).ToHaveClassAsync(new System.Text.RegularExpressions.Regex("state-stale"));
        await Expect(page.Locator(".editor-status")).ToContainTextAsync("1 stale");
        await Expect(Cell(page, 4, "A")).ToBeFocusedAsync();
    }

    [SkippableFact]
    public async Task A_star_a_note_and_a_flag_are_set_from_the_keyboard_and_found_again()
    {
        await using var server = await RunningServer.StartAsync(workspace);
        var page = await chromium.NewPageAsync();
        await OpenAsync(page, server, 3);
        await FocusAsync(page, 5, "A");
        await page.Keyboard.PressAsync("m");
        await Expect(page.Locator("#r5 .star")).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("n");
        await page.Locator("[data-note-text]").FillAsync("Look in the draft.");
        await page.Keyboard.PressAsync("Control+Enter");
        await Expect(page.Locator("#r5 .flag-sign")).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("d");
        await page.Locator("[data-note-text]").FillAsync("Is it so?");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).Last.ClickAsync();
        await Expect(page.Locator("#r5 .flag-sign")).ToHaveAttributeAsync("title", "2\u00a0flags");
        await FocusAsync(page, 1, "A");
        await page.Keyboard.PressAsync("b");
        await Expect(Cell(page, 5, "A")).ToBeFocusedAsync();
        Assert.Equal(["disputed", "note", "star"], workspace.Open().Flags("sample").Select(f => f.Category).Order(StringComparer.Ordinal));
    }

    [SkippableFact]
    public async Task Two_far_cells_are_tied_after_a_look_at_what_would_change()
    {
        await using var server = await RunningServer.StartAsync(workspace);
        var page = await chromium.NewPageAsync();
        await OpenAsync(page, server, 3);
        await FocusAsync(page, 4, "");
        await page.Keyboard.PressAsync("Space");
        await Expect(page.Locator(".cell.picked")).ToHaveCountAsync(1);
        await FocusAsync(page, 6, "A");
        await page.Keyboard.PressAsync("Space");
        var dialog = page.Locator("[data-dialog=realign]");
        await Expect(dialog).ToBeVisibleAsync(new() { Timeout = 20_000 });
        await page.KeepAsync("editor-realign");
        var before = Rows();
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Cancel" }).ClickAsync();
        Assert.Equal(before, Rows());
        await FocusAsync(page, 4, "");
        await page.Keyboard.PressAsync("Space");
        await FocusAsync(page, 6, "A");
        await page.Keyboard.PressAsync("Space");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Align so" }).ClickAsync();
        await Expect(page.Locator(".cell.state-pinned")).ToHaveCountAsync(1);
        await SavedAsync(page);
        Assert.Single(workspace.Open().FindAlignment("sample", "A")!.Links, link => link.State == LinkState.Pinned);
    }

    [SkippableFact]
    public async Task Every_action_is_in_the_menu_for_the_mouse()
    {
        await using var server = await RunningServer.StartAsync(workspace);
        var page = await chromium.NewPageAsync();
        await OpenAsync(page, server, 3);
        await Cell(page, 4, "A").ClickAsync();
        await page.Locator("#r4").HoverAsync();
        await page.Locator("#r4 .row-menu").ClickAsync();
        await page.KeepAsync("editor-menu");
        await page.GetByRole(AriaRole.Menuitem, new() { Name = "Pin or unpin" }).ClickAsync();
        await Expect(Cell(page, 4, "A")).ToHaveClassAsync(new System.Text.RegularExpressions.Regex("state-pinned"));
        await SavedAsync(page);
        Assert.DoesNotContain(workspace.Open().FindAlignment("sample", "B")!.Links, link => link.State == LinkState.Pinned);
    }

    [SkippableFact]
    public async Task Keys_can_be_taken_from_another_aligner_changed_and_switched_off()
    {
        await using var server = await RunningServer.StartAsync(workspace);
        var page = await chromium.NewPageAsync();
        await OpenAsync(page, server, 3);
        await FocusAsync(page, 4, "A");
        await page.Keyboard.PressAsync("?");
        var dialog = page.Locator("[data-dialog=keys]");
        await Expect(dialog).ToBeVisibleAsync();
        await page.KeepAsync("editor-keys");
        await dialog.GetByLabel("Keys as in").SelectOptionAsync("InterText");
        await Expect(dialog.GetByRole(AriaRole.Row, new() { Name = "Confirm S" })).ToBeVisibleAsync();
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Change the key of: Star" }).ClickAsync();
        await page.Keyboard.PressAsync("Alt+q");
        await Expect(dialog.GetByRole(AriaRole.Row, new() { Name = "Star Alt+Q" })).ToBeVisibleAsync();
        await dialog.GetByLabel("Single letters act").UncheckAsync();
        await page.Keyboard.PressAsync("Escape");
        await page.Keyboard.PressAsync("s");
        await page.Keyboard.PressAsync("Alt+q");
        await Expect(page.Locator("#r4 .star")).ToBeVisibleAsync();
        Assert.DoesNotContain(workspace.Open().FindAlignment("sample", "A")!.Links, link => link.State == LinkState.Confirmed);
        await OpenAsync(page, server, 3);
        await FocusAsync(page, 4, "A");
        await page.Keyboard.PressAsync("Alt+q");
        await Expect(page.Locator("#r4 .star")).ToHaveCountAsync(0);
    }

    [SkippableFact]
    public async Task Columns_are_hidden_moved_and_widened_and_so_they_are_the_next_time()
    {
        await using var server = await RunningServer.StartAsync(workspace);
        var page = await chromium.NewPageAsync();
        await OpenAsync(page, server, 3);
        await page.Locator(".columns-menu summary").ClickAsync();
        await page.Locator(".columns-menu button[data-column-do=right][data-column=A]").ClickAsync();
        await Expect(page.Locator(".column").Nth(1)).ToHaveAttributeAsync("data-column", "B");
        await page.Locator(".columns-menu button[data-column-do=wider][data-column=B]").ClickAsync();
        await Expect(page.Locator(".column").Nth(1)).ToHaveClassAsync(new System.Text.RegularExpressions.Regex("w-4"));
        await page.KeepAsync("editor-columns");
        await OpenAsync(page, server, 3);
        await Expect(page.Locator(".column").Nth(1)).ToHaveClassAsync(new System.Text.RegularExpressions.Regex("w-4"));
        await page.Locator(".column").Nth(2).DragToAsync(page.Locator(".column").Nth(1));
        await Expect(page.Locator(".column").Nth(1)).ToHaveAttributeAsync("data-column", "A");
        await page.Locator(".columns-menu summary").ClickAsync();
        await page.Locator(".columns-menu input[data-column=B]").UncheckAsync();
        await Expect(page.Locator(".column")).ToHaveCountAsync(2);
    }

    [SkippableFact]
    public async Task What_another_edits_meanwhile_is_shown_and_not_overwritten()
    {
        await using var server = await RunningServer.StartAsync(workspace);
        var (one, other) = (await chromium.NewPageAsync(), await chromium.NewPageAsync());
        await OpenAsync(one, server, 3);
        await OpenAsync(other, server, 3);
        await FocusAsync(one, 4, "A");
        await one.Keyboard.PressAsync("k");
        await Expect(Cell(other, 4, "A")).ToHaveClassAsync(new System.Text.RegularExpressions.Regex("state-pinned"));
    }

    [SkippableTheory]
    [InlineData("en", 1280, false)]
    [InlineData("ru", 700, true)]
    public async Task The_editor_has_no_serious_fault_of_accessibility(string language, int width, bool dark)
    {
        await using var server = await RunningServer.StartAsync(workspace);
        var page = await chromium.NewPageAsync(language, width, dark);
        await OpenAsync(page, server, 3);
        await FocusAsync(page, 4, "A");
        await page.Keyboard.PressAsync("F6");
        await Expect(page.Locator(".side-panel dl").First).ToBeVisibleAsync();
        await page.KeepAsync($"editor-{language}-{width}{(dark ? "-dark" : "")}");
        Assert.Equal("", await AxeCore.FindingsAsync(page));
        await FocusAsync(page, 4, "A");
        await page.Keyboard.PressAsync("?");
        Assert.Equal("", await AxeCore.FindingsAsync(page));
    }

    private static async Task OpenAsync(IPage page, RunningServer server, int row)
    {
        await page.GotoAsync(new Uri(server.Address, $"w/sample/edit?row={row}").AbsoluteUri);
        await Expect(page.Locator(".editor[data-connected]")).ToBeVisibleAsync();
    }

    /// <summary>Clicks at the beginning of a sentence, where the sheet shows it.</summary>
    private static async Task ClickTextAsync(IPage page, ILocator sentence)
    {
        var at = await sentence.EvaluateAsync<float[]>("e => { e.scrollIntoView({ block: 'center' }); const box = e.getClientRects()[0]; return [box.left + 3, box.top + box.height / 2]; }");
        await page.Mouse.ClickAsync(at[0], at[1]);
    }

    /// <summary>An edit is shown while it is on its way to the disk.</summary>
    private static Task SavedAsync(IPage page) => Expect(page.Locator(".editor:not([data-busy])")).ToBeVisibleAsync();

    private static ILocator Cell(IPage page, int row, string column) => page.Locator($"#r{row} .cell[data-column='{column}']");

    private static Task FocusAsync(IPage page, int row, string column) => Cell(page, row, column).FocusAsync();

    private string Rows()
    {
        var work = workspace.Open().FindAlignedWork("sample")!;
        return string.Join('\n', work.Rows.Select(row => string.Join(" | ", row.Cells.Select(c => string.Join(',', c.Links.Select(l => $"{l} {l.State} {l.Moved}"))).Prepend($"{row.Original}"))))
            + string.Join('\n', work.Versions.SelectMany(v => v.Text.Document.Units).Select(u => u.Text));
    }
}
