using Workbench.App.Commands.Running;
using Workbench.App.Tests.Commands.Support;
using Workbench.Storage;
using Workbench.Works;
using Xunit;

namespace Workbench.App.Tests.Commands;

public sealed class CleanTests : IAsyncLifetime, IDisposable
{
    private const string Faulty = "The ﬁrst man came in.\n\nThe second man stood at the ﬁre.\n\nNobody spoke to him that night.\n";

    private readonly Bench bench = new();

    public Task InitializeAsync() => bench.DoAsync("init");

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => bench.Dispose();

    [Fact]
    public async Task A_dry_run_counts_the_repairs_and_shows_examples_with_their_lines()
    {
        var answer = await bench.DoAsync("import", bench.Write("a.txt", Faulty), "--dry-run");

        Assert.Contains("ligatures: 2 repaired", answer.Out, StringComparison.Ordinal);
        Assert.Contains("line 3", answer.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_and_what_is_read_stand_under_each_other_and_fit_the_screen()
    {
        var faulty = $"The ﬁrst man came in.\n\n{string.Concat(Enumerable.Repeat("He looked for a long while at the river. ", 6))}He stood at the ﬁre. {string.Concat(Enumerable.Repeat("Nobody spoke to him. ", 9))}\n";
        var lines = (await bench.DoAsync("import", bench.Write("a.txt", faulty), "--dry-run")).Out.Split('\n');
        var place = Array.FindIndex(lines, line => line.Contains("line 3", StringComparison.Ordinal));

        Assert.All(lines, line => Assert.InRange(line.TrimEnd().Length, 0, 100));
        Assert.Contains("the ﬁre.", lines[place], StringComparison.Ordinal);
        Assert.Contains("→ …", lines[place + 1], StringComparison.Ordinal);
        Assert.Contains("the fire.", lines[place + 1], StringComparison.Ordinal);
        Assert.Equal(lines[place].IndexOf('…', StringComparison.Ordinal), lines[place + 1].IndexOf('…', StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_rule_is_reverted_and_applied_again_from_the_kept_source()
    {
        await bench.DoAsync("import", bench.Write("a.txt", Faulty), "--work", "men", "--original");
        File.Delete(bench.At("a.txt"));

        await bench.DoAsync("clean", "revert", "ligatures");
        Assert.Contains("ﬁrst", Text(), StringComparison.Ordinal);

        await bench.DoAsync("clean", "apply", "ligatures", "--work", "men");
        Assert.Contains("first", Text(), StringComparison.Ordinal);

        await bench.DoAsync("undo");
        Assert.Contains("ﬁrst", Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_preview_changes_nothing()
    {
        await bench.DoAsync("import", bench.Write("a.txt", Faulty), "--work", "men", "--original", "--clean", "none");
        var before = await bench.StateAsync();

        var answer = await bench.DoAsync("clean", "preview", "ligatures");

        Assert.Contains("ligatures: 2", answer.Out, StringComparison.Ordinal);
        Assert.Equal(before, await bench.StateAsync());
    }

    [Fact]
    public async Task An_unknown_rule_is_bad_usage_and_the_rules_are_named()
    {
        await bench.DoAsync("import", bench.Write("a.txt", Faulty), "--work", "men", "--original");

        Assert.Equal(2, (await bench.RunAsync("clean", "revert", "dust")).Exit);
        Assert.Contains("running-heads", (await bench.RunAsync("import", "a.txt", "--dry-run", "--clean", "dust")).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_and_a_pattern_are_the_parts_of_one_text_by_name()
    {
        Directory.CreateDirectory(bench.At("parts"));
        bench.Write("parts/b.txt", "The second part is there.");
        bench.Write("parts/a.txt", "The first part is here.");

        var folder = await bench.DoAsync("import", "parts", "--dry-run", "--format", "jsonl");
        var pattern = await bench.DoAsync("import", "parts/?.txt", "--dry-run", "--format", "jsonl");

        Assert.Equal(["The first part is here.", "The second part is there."], folder.Json.Select(unit => unit.GetProperty("text").GetString()));
        Assert.Equal(folder.Out, pattern.Out);
        Assert.Contains("No file matches", (await bench.RunAsync("import", "parts/*.odt", "--dry-run")).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_person_edited_stays_when_a_rule_is_switched()
    {
        await bench.DoAsync("import", bench.Write("a.txt", Faulty), "--work", "men", "--original");
        await bench.DoAsync("edit", "men", "--siglum", "original", "--unit", "1", "--text", "The second man sat by the fire.");

        var reverted = await bench.DoAsync("clean", "revert", "ligatures");

        Assert.Contains("1 unit edited by hand stays as it is (1)", reverted.Out, StringComparison.Ordinal);
        Assert.Equal("The second man sat by the fire.", Text(1));
        Assert.Contains("ﬁrst", Text(), StringComparison.Ordinal);
        await bench.DoAsync("clean", "apply", "ligatures");
        Assert.Equal("The second man sat by the fire.", Text(1));
        Assert.Contains("first", Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_person_edited_stays_when_the_same_file_is_read_by_other_rules()
    {
        string[] import = ["import", bench.Write("a.txt", Faulty), "--work", "men", "--original"];
        await bench.DoAsync(import);
        await bench.DoAsync("edit", "men", "--siglum", "original", "--unit", "1", "--text", "The second man sat by the fire.");

        var other = await bench.DoAsync([.. import, "--replace", "--clean", "none"]);

        Assert.Contains("1 unit edited by hand stays as it is (1)", other.Error, StringComparison.Ordinal);
        Assert.Equal("The second man sat by the fire.", Text(1));
        Assert.Contains("ﬁrst", Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_very_same_file_tells_which_units_differ_from_it_and_brings_its_words_back_when_that_is_meant()
    {
        string[] import = ["import", bench.Write("a.txt", Faulty), "--work", "men", "--original", "--replace"];
        await bench.DoAsync(import[..^1]);
        await bench.DoAsync("edit", "men", "--siglum", "original", "--unit", "1", "--text", "The second man sat by the fire.");

        var refused = await bench.RunAsync(import);

        Assert.Equal(ExitCode.Input, refused.Exit);
        Assert.Contains("edited by hand differ from it (1)", refused.Error, StringComparison.Ordinal);
        Assert.Equal("The second man sat by the fire.", Text(1));
        await bench.DoAsync([.. import, "--yes"]);
        Assert.Contains("stood at the fire", Text(1), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_a_corrected_file_what_a_person_edited_stays_but_where_the_file_says_something_else_now()
    {
        string[] import = ["import", bench.Write("a.txt", Faulty), "--work", "men", "--original", "--replace"];
        await bench.DoAsync(import[..^1]);
        await bench.DoAsync("edit", "men", "--siglum", "original", "--unit", "1", "--text", "The second man sat by the fire.");
        await bench.DoAsync("edit", "men", "--siglum", "original", "--unit", "2", "--text", "Nobody said a word.");
        bench.Write("a.txt", "A new beginning was made here.\n\n" + Faulty.Replace("spoke to him", "talked to him", StringComparison.Ordinal));

        var answer = await bench.DoAsync(import);

        Assert.Contains("1 unit edited by hand stays as it is (2)", answer.Error, StringComparison.Ordinal);
        Assert.Contains("edited by hand (2 of the text before) read as the file does now", answer.Error, StringComparison.Ordinal);
        Assert.Equal("The second man sat by the fire.", Text(2));
        Assert.Contains("talked to him", Text(3), StringComparison.Ordinal);
        await bench.DoAsync("undo");
        Assert.Equal("Nobody said a word.", Text(2));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("no archive")]
    public async Task Where_nothing_tells_any_more_what_was_edited_no_file_is_put_over_it_unasked(string? left)
    {
        string[] import = ["import", bench.Write("a.txt", Faulty), "--work", "men", "--original", "--replace"];
        await bench.DoAsync(import[..^1]);
        await bench.DoAsync("edit", "men", "--siglum", "original", "--unit", "1", "--text", "The second man sat by the fire.");
        var kept = Directory.GetFiles(bench.At("sources")).Single();
        File.Delete(kept);
        if (left is not null)
        {
            File.WriteAllText(kept, left);
        }

        bench.Write("a.txt", "A new beginning was made here.\n\n" + Faulty);
        var refused = await bench.RunAsync(import);

        Assert.Equal(ExitCode.Input, refused.Exit);
        Assert.Contains("edited by hand (1)", refused.Error, StringComparison.Ordinal);
        Assert.Equal("The second man sat by the fire.", Text(1));
        await bench.DoAsync([.. import, "--yes"]);
        Assert.Contains("stood at the fire", Text(2), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_file_whose_words_are_those_of_the_edits_is_read_though_the_old_one_is_not_kept()
    {
        string[] import = ["import", bench.Write("a.txt", Faulty), "--work", "men", "--original", "--replace"];
        await bench.DoAsync(import[..^1]);
        await bench.DoAsync("edit", "men", "--siglum", "original", "--unit", "2", "--text", "Nobody said a word.");
        File.Delete(Directory.GetFiles(bench.At("sources")).Single());
        bench.Write("a.txt", "A new beginning was made here.\n\n" + Faulty.Replace("Nobody spoke to him that night.", "Nobody said a word.", StringComparison.Ordinal));

        await bench.DoAsync(import);

        Assert.Equal("Nobody said a word.", Text(3));
    }

    [Fact]
    public async Task A_damaged_source_is_mended_by_importing_its_file_again_and_the_message_says_so()
    {
        await bench.DoAsync("import", bench.Write("a.txt", Faulty), "--work", "men", "--original");
        File.WriteAllText(Directory.GetFiles(bench.At("sources")).Single(), "no archive");

        var refused = await bench.RunAsync("clean", "preview");

        Assert.Contains("import the file again", refused.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("doctor", refused.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_source_that_is_gone_is_told_and_kept_anew()
    {
        string[] import = ["import", bench.Write("a.txt", Faulty), "--work", "men", "--original"];
        await bench.DoAsync(import);
        File.Delete(Directory.GetFiles(bench.At("sources")).Single());

        var found = await bench.RunAsync("doctor");

        Assert.Equal(ExitCode.ProblemsFound, found.Exit);
        Assert.Contains("men/original (a.txt) is gone", found.Error, StringComparison.Ordinal);
        Assert.Contains("kept anew", (await bench.DoAsync(import)).Out, StringComparison.Ordinal);
        await bench.DoAsync("doctor");
    }

    [Fact]
    public async Task A_rule_that_finds_nothing_says_so_and_is_no_operation()
    {
        await bench.DoAsync("import", bench.Write("a.txt", Faulty), "--work", "men", "--original");
        var before = await bench.StateAsync();

        Assert.Contains("finds nothing in", (await bench.DoAsync("clean", "preview", "plates")).Out, StringComparison.Ordinal);
        Assert.Contains("nothing was changed", (await bench.DoAsync("clean", "apply", "plates")).Out, StringComparison.Ordinal);
        Assert.Equal(before, await bench.StateAsync());
    }

    [Fact]
    public async Task A_rule_that_only_says_what_a_unit_is_is_reverted_and_applied()
    {
        var prose = string.Concat(Enumerable.Repeat("The miller went down to the water again and again. ", 4));
        await bench.DoAsync("import", bench.Write("a.txt", $"On Mills and Millers\n\n{prose}\n\n{prose}\n"), "--work", "men", "--original");
        Assert.Equal(UnitKind.Heading, Kind());

        Assert.Contains("1 of 3 units", (await bench.DoAsync("clean", "revert", "headings")).Out, StringComparison.Ordinal);
        Assert.Equal(UnitKind.Paragraph, Kind());
        await bench.DoAsync("clean", "apply", "headings");
        Assert.Equal(UnitKind.Heading, Kind());
    }

    [Fact]
    public async Task A_file_imported_anew_keeps_what_is_not_said_anew()
    {
        await bench.DoAsync("import", bench.Write("a.txt", Faulty), "--work", "men", "--siglum", "garnett", "--year", "1918", "--translator", "Garnett", "--author", "Anon", "--rights", "quote-only");
        bench.Write("a.txt", Faulty + "\nOne more of them.\n");

        await bench.DoAsync("import", "a.txt", "--work", "men", "--siglum", "garnett", "--replace", "--year", "1919");

        using var workspace = Workspace.Open(bench.Folder, Engines.All, TimeProvider.System, "tester");
        var text = workspace.Texts("men").Single();
        Assert.Equal((1919, "Garnett", "Anon", "quote-only"), (text.Year, text.Translator, text.Author, text.Rights));
        Assert.Equal(4, workspace.UnitCount("men", "garnett"));
    }

    [Fact]
    public async Task The_same_file_may_be_read_in_another_layout_and_mends_its_damaged_source()
    {
        string[] import = ["import", bench.Write("a.txt", Faulty), "--work", "men", "--original"];
        await bench.DoAsync(import);
        var source = Directory.GetFiles(bench.At("sources")).Single();
        File.WriteAllText(source, "damaged");
        Assert.Equal(ExitCode.ProblemsFound, (await bench.RunAsync("doctor")).Exit);

        Assert.Contains("kept anew", (await bench.DoAsync(import)).Out, StringComparison.Ordinal);
        await bench.DoAsync("doctor");
        Assert.Equal(ExitCode.Input, (await bench.RunAsync(import)).Exit);
        Assert.Equal(ExitCode.Input, (await bench.RunAsync([.. import, "--replace"])).Exit);
        await bench.DoAsync([.. import, "--replace", "--layout", "line"]);
    }

    [Fact]
    public async Task Rights_and_languages_are_those_there_are()
    {
        bench.Write("a.txt", Faulty);
        var rights = await bench.RunAsync("import", "a.txt", "--work", "men", "--original", "--rights", "mine");
        var language = await bench.RunAsync("import", "a.txt", "--work", "men", "--original", "--language", "xx");

        Assert.Equal((ExitCode.Usage, ExitCode.Usage), (rights.Exit, language.Exit));
        Assert.Contains("quote-only", rights.Error, StringComparison.Ordinal);
        Assert.Contains(" ru ", language.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_named_pipe_in_a_folder_is_passed_over()
    {
        Directory.CreateDirectory(bench.At("parts"));
        bench.Write("parts/a.txt", "The first part is here.");
        using var mkfifo = System.Diagnostics.Process.Start("mkfifo", bench.At("parts/b.pipe"));
        await mkfifo.WaitForExitAsync();

        Assert.Single((await bench.DoAsync("import", "parts", "--dry-run", "--format", "jsonl")).Json);
    }

    private UnitKind Kind()
    {
        using var workspace = Workspace.Open(bench.Folder, Engines.All, TimeProvider.System, "tester");
        return workspace.FindText("men", "original")!.Document.Units[0].Kind;
    }

    private string Text(int unit)
    {
        using var workspace = Workspace.Open(bench.Folder, Engines.All, TimeProvider.System, "tester");
        return workspace.FindText("men", "original")!.Document.Units[unit].Text;
    }

    private string Text()
    {
        using var workspace = Workspace.Open(bench.Folder, Engines.All, TimeProvider.System, "tester");
        return workspace.FindText("men", "original")!.Document.Units[0].Text;
    }
}
