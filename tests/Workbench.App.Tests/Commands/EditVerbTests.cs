using System.Text.Json;
using Workbench.App.Commands.Running;
using Workbench.App.Tests.Commands.Support;
using Xunit;

namespace Workbench.App.Tests.Commands;

/// <summary>The verbs that change what was imported and aligned: rename, edit, remove, link; and the way back from them.</summary>
public sealed class EditVerbTests : IAsyncLifetime, IDisposable
{
    private readonly Bench bench = new();

    public async Task InitializeAsync()
    {
        await bench.MakeWorkAsync();
        await bench.DoAsync("align", "mill");
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => bench.Dispose();

    [Fact]
    public async Task Works_and_texts_are_renamed_corrected_and_removed_and_all_of_it_comes_back()
    {
        var before = await ContentAsync();

        await bench.DoAsync("rename", "mill", "мельница");
        await bench.DoAsync("rename", "мельница", "garnett", "--siglum", "first");
        await bench.DoAsync("edit", "мельница", "--title", "The Mill", "--author", "Anon");
        await bench.DoAsync("edit", "мельница", "--siglum", "garnett", "--year", "1918", "--translator", "C. G.");
        await bench.DoAsync("edit", "мельница", "--siglum", "garnett", "--unit", "1", "--text", "In October the water rose.");
        await bench.DoAsync("remove", "мельница", "--siglum", "second");

        var text = JsonDocument.Parse((await bench.DoAsync("list", "мельница", "--format", "json")).Out).RootElement.GetProperty("works")[0];
        Assert.Equal("The Mill", text.GetProperty("title").GetString());
        Assert.Equal(["original", "garnett"], text.GetProperty("texts").EnumerateArray().Select(t => t.GetProperty("siglum").GetString()));
        Assert.Equal(1918, text.GetProperty("texts")[1].GetProperty("year").GetInt32());
        Assert.Contains("rose.", (await bench.DoAsync("show", "мельница", "--rows", "1")).Out, StringComparison.Ordinal);
        await bench.DoAsync("remove", "мельница");
        Assert.Equal(ExitCode.Input, (await bench.RunAsync("list", "мельница")).Exit);

        for (var i = 0; i < 7; i++)
        {
            await bench.DoAsync("undo");
        }

        Assert.Equal(before, await ContentAsync());
    }

    [Fact]
    public async Task An_edited_unit_makes_its_link_stale_and_the_list_says_why()
    {
        await bench.DoAsync("edit", "mill", "--siglum", "first", "--unit", "2", "--text", "“Afraid?” asked Marya.");

        var stale = Assert.Single((await bench.DoAsync("links", "mill", "--state", "stale", "--format", "jsonl")).Json);
        Assert.Equal(("first", 2), (stale.GetProperty("siglum").GetString(), stale.GetProperty("row").GetInt32()));
        Assert.Equal("unit 2 of 'first' changed", stale.GetProperty("reason").GetString());
        Assert.Equal(5, (await bench.DoAsync("links", "mill", "--siglum", "second")).Lines.Length);
    }

    [Fact]
    public async Task A_link_that_a_person_confirmed_pinned_or_made_survives_every_run()
    {
        await bench.DoAsync("link", "confirm", "mill", "0", "--siglum", "first");
        await bench.DoAsync("link", "pin", "mill", "1");
        await bench.DoAsync("link", "make", "mill", "--siglum", "second", "--original", "2-3", "--version-units", "2");
        var personal = await PersonalAsync();
        Assert.Equal(["0 first [0]:[0] confirmed", "1 first [1]:[1] pinned", "1 second [1]:[1] pinned", "2 second [2,3]:[2] pinned"], personal.Order());

        var again = await bench.DoAsync("align", "mill");
        await bench.DoAsync("align", "mill", "--yes");

        Assert.Equal(personal, await PersonalAsync());
        Assert.Contains("second: 2 links that a person confirmed or made are kept", again.Error, StringComparison.Ordinal);
        await bench.DoAsync("link", "unpin", "mill", "0-");
        Assert.Empty(await PersonalAsync());
        Assert.Contains("Everything is as it should be.", (await bench.DoAsync("doctor")).Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_row_is_mended_from_the_console_and_each_step_is_undone()
    {
        var before = await ContentAsync();
        string[][] steps =
        [
            ["link", "merge-row", "mill", "1"],
            ["link", "omit", "mill", "2", "--siglum", "first", "--reason", "lost-page"],
            ["link", "push-down", "mill", "0", "--siglum", "second"],
            ["link", "split-unit", "mill", "--siglum", "first", "--unit", "0", "--at", "9"],
        ];
        foreach (var step in steps)
        {
            Assert.Contains(", operation ", (await bench.DoAsync(step)).Out, StringComparison.Ordinal);
        }

        Assert.Equal(ExitCode.Input, (await bench.RunAsync("link", "merge-row", "mill", "0")).Exit);
        Assert.Equal(ExitCode.Usage, (await bench.RunAsync("link", "merge-row", "mill")).Exit);
        Assert.Equal(ExitCode.Usage, (await bench.RunAsync("link", "split-unit", "mill", "--siglum", "first")).Exit);
        foreach (var _ in steps)
        {
            await bench.DoAsync("undo");
        }

        Assert.Equal(before, await ContentAsync());
    }

    [Fact]
    public async Task Undo_and_redo_go_to_a_state_of_the_history()
    {
        var states = new List<string> { await ContentAsync() };
        for (var i = 0; i < 3; i++)
        {
            await bench.DoAsync("edit", "mill", "--title", $"title {i}");
            states.Add(await ContentAsync());
        }

        var first = (await bench.DoAsync("history", "--format", "jsonl")).Json[3].GetProperty("number").GetInt64();
        Assert.Contains("Would take back 3 operations", (await bench.DoAsync("undo", "--to", $"{first}", "--dry-run")).Out, StringComparison.Ordinal);
        Assert.Equal(3, (await bench.DoAsync("undo", "mill", "--to", $"{first}")).Lines.Length);
        Assert.Equal(states[0], await ContentAsync());
        Assert.Equal(2, (await bench.DoAsync("redo", "--to", $"{first + 2}")).Lines.Length);
        Assert.Equal(states[2], await ContentAsync());
        Assert.Equal(ExitCode.Usage, (await bench.RunAsync("undo", "--to", $"{first + 3}")).Exit);
        Assert.Equal(ExitCode.Input, (await bench.RunAsync("undo", "--to", "999")).Exit);
        await bench.DoAsync("undo", "mill", "--to", "0");
        Assert.Contains("No work yet", (await bench.DoAsync("list")).Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_journal_names_whoever_said_who_they_are()
    {
        await bench.DoAsync("edit", "mill", "--title", "one", "--as", "Анна");
        await bench.DoAsync("edit", "mill", "--title", "two");
        bench.Variables.Remove("WORKBENCH_USER");
        await bench.DoAsync("edit", "mill", "--title", "three");

        var who = (await bench.DoAsync("history", "--last", "3", "--format", "jsonl")).Json.Select(o => o.GetProperty("who").GetString());
        Assert.Equal([Environment.UserName, "tester", "Анна"], who);
        Assert.Equal(ExitCode.Usage, (await bench.RunAsync("list", "--as", " ")).Exit);
    }

    [Fact]
    public async Task What_one_verb_does_to_several_versions_is_one_operation_that_names_them()
    {
        var aligned = (await bench.DoAsync("history", "--last", "1", "--format", "jsonl")).Json.Single();
        Assert.Equal("align", aligned.GetProperty("verb").GetString());
        Assert.Contains("first", aligned.GetProperty("description").GetString(), StringComparison.Ordinal);
        Assert.Contains("second", aligned.GetProperty("description").GetString(), StringComparison.Ordinal);
        var before = await ContentAsync();

        await bench.DoAsync("link", "confirm", "mill", "0-2");

        Assert.Contains("confirm 0-2 of first, second", (await bench.DoAsync("history", "--format", "jsonl")).Out, StringComparison.Ordinal);
        await bench.DoAsync("undo");
        Assert.Equal(before, await ContentAsync());
        await bench.DoAsync("edit", "mill", "--siglum", "second", "--year", "1951");
        Assert.Contains("second", (await bench.DoAsync("history", "--last", "1")).Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stale_link_says_who_vouched_for_it_and_unpinning_keeps_why_it_is_stale()
    {
        await bench.DoAsync("link", "pin", "mill", "2", "--siglum", "first");
        await bench.DoAsync("edit", "mill", "--siglum", "first", "--unit", "2", "--text", "Not so.");
        Assert.Contains("stale (a person vouched for it)", (await bench.DoAsync("links", "mill", "--state", "stale")).Out, StringComparison.Ordinal);

        await bench.DoAsync("link", "unpin", "mill", "2", "--siglum", "first");

        var stale = Assert.Single((await bench.DoAsync("links", "mill", "--state", "stale", "--format", "jsonl")).Json);
        Assert.Equal("unit 2 of 'first' changed", stale.GetProperty("reason").GetString());
        Assert.False(stale.TryGetProperty("wasConfirmed", out _));
    }

    [Fact]
    public async Task A_link_over_a_pin_is_made_only_when_it_is_meant()
    {
        await bench.DoAsync("link", "pin", "mill", "2", "--siglum", "first");
        string[] make = ["link", "make", "mill", "--siglum", "first", "--original", "1-2", "--version-units", "1-2"];

        var refused = await bench.RunAsync(make);

        Assert.Equal(ExitCode.Input, refused.Exit);
        Assert.Contains("[2]:[2]", refused.Error, StringComparison.Ordinal);
        Assert.Contains("--yes", refused.Error, StringComparison.Ordinal);
        await bench.DoAsync([.. make, "--yes"]);
    }

    [Theory]
    [InlineData("undo", "--to", "abc")]
    [InlineData("history", "--last", "x")]
    [InlineData("history", "--last", "0")]
    [InlineData("serve", "--port", "x")]
    public async Task A_number_that_is_none_is_told_in_one_plain_message(params string[] words)
    {
        var refused = await bench.RunAsync(words);

        Assert.Equal(ExitCode.Usage, refused.Exit);
        Assert.Contains("number", refused.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("System.", refused.Error, StringComparison.Ordinal);
        Assert.Equal(2, refused.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Theory]
    [InlineData("edit", "mill")]
    [InlineData("edit", "mill", "--unit", "1")]
    [InlineData("edit", "mill", "--year", "1900")]
    [InlineData("edit", "mill", "--siglum", "first", "--unit", "1", "--text", " ")]
    [InlineData("link", "confirm", "mill")]
    [InlineData("link", "make", "mill", "--original", "1")]
    [InlineData("edit", "mill", "--siglum", "first", "--rights", "mine")]
    [InlineData("edit", "mill", "--siglum", "first", "--language", "xx")]
    public async Task What_does_not_fit_together_is_refused_and_changes_nothing(params string[] words)
    {
        var before = await bench.StateAsync();

        Assert.Equal(ExitCode.Usage, (await bench.RunAsync(words)).Exit);
        Assert.Equal(before, await bench.StateAsync());
    }

    [Theory]
    [InlineData("rename", "mill", "a b")]
    [InlineData("rename", "mill", "second", "--siglum", "first")]
    [InlineData("remove", "mill", "--siglum", "nobody")]
    [InlineData("link", "make", "mill", "--siglum", "first", "--original", "99")]
    [InlineData("edit", "mill", "--siglum", "first", "--unit", "99", "--text", "x")]
    [InlineData("link", "pin", "mill", "77")]
    [InlineData("link", "confirm", "mill", "3-3000")]
    public async Task What_is_not_there_or_taken_is_refused_and_changes_nothing(params string[] words)
    {
        var before = await bench.StateAsync();

        Assert.Equal(ExitCode.Input, (await bench.RunAsync(words)).Exit);
        Assert.Equal(before, await bench.StateAsync());
    }

    [Theory]
    [InlineData("rename", "mill", "other")]
    [InlineData("remove", "mill")]
    [InlineData("edit", "mill", "--title", "x")]
    [InlineData("edit", "mill", "--siglum", "first", "--unit", "1", "--text", "x")]
    [InlineData("link", "pin", "mill", "0")]
    [InlineData("link", "make", "mill", "--siglum", "first", "--original", "1")]
    public async Task A_dry_run_says_what_would_be_done_and_does_not(params string[] words)
    {
        var before = await bench.StateAsync();

        Assert.Contains("would be", (await bench.DoAsync([.. words, "--dry-run"])).Out.Replace("would become", "would be", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Equal(before, await bench.StateAsync());
    }

    private async Task<string[]> PersonalAsync() =>
        [.. (await bench.DoAsync("links", "mill")).Lines.Select(l => l.Split('\t')).Where(l => l[3] is "confirmed" or "pinned").Select(l => string.Join(' ', l.Take(4)))];

    private async Task<string> ContentAsync() =>
        (await bench.DoAsync("list", "--format", "json")).Out + (await bench.DoAsync("show", "mill")).Out + (await bench.DoAsync("links", "mill", "--format", "jsonl")).Out;
}
