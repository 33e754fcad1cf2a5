using System.Text.Json;
using System.Xml.Linq;
using Workbench.App.Commands.Running;
using Workbench.App.Tests.Commands.Support;
using Xunit;

namespace Workbench.App.Tests.Commands;

public sealed class WorkspaceVerbTests : IAsyncLifetime, IDisposable
{
    private readonly Bench bench = new();

    public Task InitializeAsync() => bench.MakeWorkAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => bench.Dispose();

    [Fact]
    public async Task An_import_shows_the_proof_line_and_what_it_holds()
    {
        var answer = await bench.DoAsync("import", bench.Write("third.txt", "A miller lived alone.\n\nThe water rose."), "--work", "mill", "--siglum", "third");

        Assert.Contains("utf-8", answer.Out, StringComparison.Ordinal);
        Assert.Contains("first English sentence reads: A miller lived alone.", answer.Out, StringComparison.Ordinal);
        Assert.Contains("2 paragraphs; 2 sentences; language en", answer.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_dry_run_of_import_needs_no_workspace_and_prints_units()
    {
        bench.Write("book.txt", "# Глава первая\n\nМельник вышел.\n\nРека встала.\n");

        var answer = await bench.DoAsync("import", "book.txt", "--dry-run", "--format", "jsonl", "-w", "nowhere");

        Assert.Equal(["heading", "paragraph", "paragraph"], answer.Json.Select(unit => unit.GetProperty("kind").GetString()));
        Assert.All(answer.Json, unit => Assert.Equal("Глава первая", unit.GetProperty("division").GetString()));
        Assert.Equal([1, 3, 5], answer.Json.Select(unit => unit.GetProperty("line").GetInt32()));
        Assert.False(Directory.Exists(bench.At("nowhere")));
    }

    [Fact]
    public async Task Several_files_are_the_parts_of_one_text()
    {
        bench.Write("one.txt", "The first part is here.");
        bench.Write("two.txt", "The second part is there.");

        await bench.DoAsync("import", "one.txt", "two.txt", "--work", "book", "--original");

        var work = JsonDocument.Parse((await bench.DoAsync("list", "book", "--format", "json")).Out).RootElement.GetProperty("works")[0];
        var text = Assert.Single(work.GetProperty("texts").EnumerateArray());
        Assert.Equal(2, text.GetProperty("units").GetInt32());
        Assert.Equal("one.txt, two.txt", text.GetProperty("source").GetString());
    }

    [Fact]
    public async Task The_list_says_which_versions_are_aligned()
    {
        await bench.DoAsync("align", "mill", "--siglum", "second");

        var work = JsonDocument.Parse((await bench.DoAsync("list", "--format", "json")).Out).RootElement.GetProperty("works")[0];

        Assert.Equal(
            ["original:", "first:False", "second:True"],
            work.GetProperty("texts").EnumerateArray().Select(t => $"{t.GetProperty("siglum")}:{(t.TryGetProperty("aligned", out var aligned) ? aligned.GetBoolean() : "")}"));
    }

    [Fact]
    public async Task Aligning_keeps_all_versions_as_one_operation()
    {
        var answer = await bench.DoAsync("align", "mill");

        Assert.Equal(2, answer.Lines.Length);
        Assert.Contains("first  5 links: 5 × 1:1", answer.Out, StringComparison.Ordinal);
        Assert.Contains("second  5 links: 4 × 1:1, 1 × 1:0", answer.Out, StringComparison.Ordinal);
        Assert.Single(await HistoryAsync(), verb => verb == "align");
    }

    [Fact]
    public async Task A_dry_run_of_align_keeps_nothing()
    {
        var before = await bench.StateAsync();

        Assert.Contains("5 links", (await bench.DoAsync("align", "mill", "--dry-run")).Out, StringComparison.Ordinal);
        Assert.Equal(before, await bench.StateAsync());
    }

    [Fact]
    public async Task A_flag_is_shown_with_its_row()
    {
        await bench.DoAsync("align", "mill");
        await bench.DoAsync("flag", "mill", "1", "--siglum", "second", "--note", "three or five?");

        var shown = await bench.DoAsync("show", "mill", "--rows", "0-1");

        Assert.Contains("second disputed: three or five?", shown.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("three or five?", (await bench.DoAsync("show", "mill", "--rows", "2-3")).Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Undo_and_redo_go_over_every_kind_of_edit()
    {
        await bench.DoAsync("align", "mill");
        await bench.DoAsync("flag", "mill", "1", "--siglum", "second", "--category", "number", "--note", "three or five?");
        var full = await ContentAsync();
        var edits = (await HistoryAsync()).Length;

        for (var i = 0; i < edits; i++)
        {
            var foretold = (await bench.DoAsync("undo", "--dry-run")).Out;
            Assert.Equal(foretold.Replace("Would take back", "Took back", StringComparison.Ordinal), (await bench.DoAsync("undo")).Out);
        }

        Assert.Contains("Nothing is left to take back.", (await bench.DoAsync("undo")).Out, StringComparison.Ordinal);
        Assert.Contains("No work yet", (await bench.DoAsync("list")).Out, StringComparison.Ordinal);
        for (var i = 0; i < edits; i++)
        {
            var foretold = (await bench.DoAsync("redo", "--dry-run")).Out;
            Assert.Equal(foretold.Replace("Would bring back", "Brought back", StringComparison.Ordinal), (await bench.DoAsync("redo")).Out);
        }

        Assert.Contains("Nothing was taken back", (await bench.DoAsync("redo")).Out, StringComparison.Ordinal);
        Assert.Equal(full, await ContentAsync());
    }

    [Fact]
    public async Task A_flag_is_listed_with_its_row_version_and_note()
    {
        await bench.DoAsync("align", "mill");

        var set = await bench.DoAsync("flag", "mill", "2", "--siglum", "second", "--note", "пропущено");

        var flag = Assert.Single((await bench.DoAsync("flags", "--format", "jsonl")).Json);
        Assert.StartsWith(flag.GetProperty("id").GetString()!, set.Out, StringComparison.Ordinal);
        Assert.Equal(2, flag.GetProperty("row").GetInt32());
        Assert.Equal("second", flag.GetProperty("siglum").GetString());
        Assert.Equal("пропущено", flag.GetProperty("note").GetString());
        Assert.Equal("tester", flag.GetProperty("who").GetString());
        Assert.Contains("пропущено", (await bench.DoAsync("flags", "mill")).Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Show_puts_the_texts_of_a_row_side_by_side_and_marks_what_differs()
    {
        await bench.DoAsync("align", "mill");

        var shown = (await bench.DoAsync("show", "mill", "--rows", "1")).Out;

        Assert.Contains("В октябре вода", shown, StringComparison.Ordinal);
        Assert.Contains("[5", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("Мельник Егор", shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Exports_are_whole_files()
    {
        await bench.DoAsync("align", "mill");

        await bench.DoAsync("export", "html", "mill", "-o", "mill.html");
        await bench.DoAsync("export", "tmx", "mill", "--siglum", "first", "-o", "mill.tmx");

        Assert.EndsWith("</html>\n", File.ReadAllText(bench.At("mill.html")), StringComparison.Ordinal);
        Assert.Equal(5, XDocument.Load(bench.At("mill.tmx")).Descendants("tu").Count());
        Assert.Empty(Directory.EnumerateFiles(bench.Folder, "*.part"));
    }

    [Fact]
    public async Task An_export_to_standard_output_is_the_export_and_nothing_else()
    {
        await bench.DoAsync("align", "mill");

        var answer = await bench.DoAsync("export", "tmx", "mill", "-o", "-");

        Assert.StartsWith("<?xml", answer.Out, StringComparison.Ordinal);
        Assert.Equal(10, XDocument.Parse(answer.Out).Descendants("tu").Count());
    }

    [Fact]
    public async Task A_text_that_may_only_be_quoted_is_left_out_and_the_rest_goes()
    {
        await bench.DoAsync("import", bench.Write("new.txt", SmallWork.First + "Copyright."), "--work", "mill", "--siglum", "new", "--rights", "quote-only");
        await bench.DoAsync("align", "mill");

        var partly = await bench.DoAsync("export", "html", "mill", "-o", "mill.html");

        Assert.Contains("new is marked quote-only: none of its 5 units is in the export.", partly.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("Copyright.", await File.ReadAllTextAsync(bench.At("mill.html")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_the_rights_let_nothing_go_nothing_is_written()
    {
        await bench.DoAsync("import", bench.Write("new.txt", SmallWork.First + "Copyright."), "--work", "mill", "--siglum", "new", "--rights", "never-export");
        await bench.DoAsync("align", "mill");

        var refused = await bench.RunAsync("export", "html", "mill", "--siglum", "new", "-o", "mill.html");

        Assert.Equal(ExitCode.Rights, refused.Exit);
        Assert.Contains("new (never-export)", refused.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(bench.At("mill.html")));
        Assert.Contains("Copyright.", (await bench.DoAsync("export", "html", "mill", "--siglum", "new", "--rights", "warn")).Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sound_workspace_is_found_sound() =>
        Assert.Contains("Everything is as it should be.", (await bench.DoAsync("doctor")).Out, StringComparison.Ordinal);

    [Fact]
    public async Task The_workspace_is_named_by_option_or_variable()
    {
        Directory.CreateDirectory(bench.At("elsewhere"));
        bench.Variables["WORKBENCH_WORKSPACE"] = bench.At("elsewhere");
        Assert.Equal(ExitCode.Input, (await bench.RunAsync("list")).Exit);

        Assert.Contains("mill", (await bench.DoAsync("list", "-w", bench.Folder)).Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_dry_run_of_init_and_flag_changes_nothing()
    {
        await bench.DoAsync("align", "mill");
        var before = await bench.StateAsync();

        await bench.DoAsync("flag", "mill", "0", "--dry-run");
        await bench.DoAsync("init", "other", "--dry-run");
        await bench.DoAsync("export", "html", "mill", "-o", "mill.html", "--dry-run");

        Assert.Equal(before, await bench.StateAsync());
        Assert.False(Directory.Exists(bench.At("other")));
        Assert.False(File.Exists(bench.At("mill.html")));
    }

    private async Task<string[]> HistoryAsync() =>
        [.. (await bench.DoAsync("history", "--format", "jsonl")).Json.Select(operation => operation.GetProperty("verb").GetString()!)];

    private async Task<string> ContentAsync() =>
        (await bench.DoAsync("list", "--format", "json")).Out + (await bench.DoAsync("show", "mill")).Out + (await bench.DoAsync("flags", "--format", "jsonl")).Out;
}
