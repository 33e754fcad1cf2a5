using System.Text;
using Workbench.App.Tests.Commands.Support;
using Xunit;

namespace Workbench.App.Tests.Commands;

/// <summary>Every bad input: a message that says what and the way out, an exit code, and a workspace as it was.</summary>
public sealed class BadInputTests : IAsyncLifetime, IDisposable
{
    private readonly Bench bench = new();
    private string before = "";

    public async Task InitializeAsync()
    {
        await bench.MakeWorkAsync();
        before = await bench.StateAsync();
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => bench.Dispose();

    [Fact]
    public Task A_missing_file_is_named() => RefusesAsync("nowhere.txt: There is no such file. Check the path.", 3, "nowhere.txt");

    [Fact]
    public Task A_missing_folder_is_no_file_either() => RefusesAsync("There is no such file.", 3, Path.Combine("no", "where.txt"));

    [Fact]
    public Task An_empty_folder_is_no_text()
    {
        Directory.CreateDirectory(bench.At("texts"));
        return RefusesAsync("texts: The folder has no files. Check the path.", 3, "texts");
    }

    [Fact]
    public Task A_binary_file_is_no_text() => RefusesAsync("This is not a text but a PNG picture", 3, bench.Write("picture.txt", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0]));

    [Fact]
    public Task Random_bytes_are_no_text()
    {
        var bytes = new byte[4000];
        new Random(11).NextBytes(bytes);
        return RefusesAsync("This is not a text", 3, bench.Write("random.txt", bytes));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n\n\t")]
    public Task An_empty_file_has_no_text(string text) => RefusesAsync("empty.txt: There is no text in it.", 3, bench.Write("empty.txt", text));

    [Fact]
    public Task A_line_of_fifty_megabytes_is_refused()
    {
        var bytes = new byte[50_000_000];
        bytes.AsSpan().Fill((byte)'a');
        return RefusesAsync("huge.txt, line 1: A paragraph of 50000000 characters begins here", 3, bench.Write("huge.txt", bytes));
    }

    [Fact]
    public async Task A_wrong_encoding_is_refused_at_the_byte_that_shows_it()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        bench.Write("old.txt", Encoding.GetEncoding(1251).GetBytes("Мельник вышел.\nРека встала.\n"));

        await RefusesAsync("old.txt, line 1: The byte 0xCC at offset 0 is broken UTF-8.", 3, "old.txt", "--encoding", "utf-8");
        await RefusesAsync("'klingon' is no encoding known here.", 3, "old.txt", "--encoding", "klingon");
    }

    [Fact]
    public async Task The_same_file_is_not_taken_twice_whatever_it_is_called()
    {
        bench.Write("copy.txt", SmallWork.First);

        await RefusesAsync("The work 'mill' has this very file already, as the version 'first'.", 3, "copy.txt");
        await RefusesAsync("as its original", 3, "original.txt");
    }

    [Fact]
    public async Task A_siglum_that_is_there_is_not_overwritten()
    {
        bench.Write("other.txt", "Quite another text about a mill. It is in English.");

        var answer = await bench.RunAsync("import", "other.txt", "--work", "mill", "--siglum", "first");

        await AssertRefusedAsync(answer, 3, "has a text 'first' already");
    }

    [Fact]
    public async Task A_text_in_no_certain_language_asks_for_it_and_a_dry_run_only_says_so()
    {
        var names = bench.Write("names.txt", "Ivan Petrov, Maria Sidorova, Anna Volkova");

        await RefusesAsync("--language needed", 2, names);
        Assert.Contains("--language needed", (await bench.DoAsync("import", names, "--dry-run")).Error, StringComparison.Ordinal);
        await bench.DoAsync("import", names, "--work", "mill", "--siglum", "third", "--language", "ru");
    }

    [Fact]
    public async Task An_import_must_say_what_the_text_is()
    {
        await AssertRefusedAsync(await bench.RunAsync("import", "first.txt", "--siglum", "x"), 2, "--work ID");
        await AssertRefusedAsync(await bench.RunAsync("import", "first.txt", "--work", "mill"), 2, "one of the two");
        await AssertRefusedAsync(await bench.RunAsync("import", "first.txt", "--work", "mill", "--original", "--siglum", "x"), 2, "one of the two");
    }

    [Fact]
    public async Task A_name_that_cannot_be_one_is_refused() =>
        await AssertRefusedAsync(await bench.RunAsync("import", bench.Write("new.txt", "These are the words of the new text."), "--work", "../mill", "--siglum", "x"), 3, "'../mill' cannot name a work");

    [Theory]
    [InlineData("align")]
    [InlineData("compare")]
    [InlineData("show")]
    [InlineData("list")]
    [InlineData("flags")]
    [InlineData("history")]
    [InlineData("undo")]
    [InlineData("translate")]
    public async Task An_unknown_work_is_named_with_those_there_are(string verb) =>
        await AssertRefusedAsync(await bench.RunAsync(verb, "windmill"), 3, "There is no work 'windmill'", "There is: mill.");

    [Fact]
    public async Task An_unknown_version_is_named_with_those_there_are()
    {
        await AssertRefusedAsync(await bench.RunAsync("align", "mill", "--siglum", "third"), 3, "no version 'third'", "It has: first, second.");
        await AssertRefusedAsync(await bench.RunAsync("compare", "mill", "--siglum", "third"), 3, "no version 'third'");
    }

    [Fact]
    public async Task What_is_not_aligned_says_how_to_align_it()
    {
        await AssertRefusedAsync(await bench.RunAsync("compare", "mill"), 3, "workbench align mill");
        await AssertRefusedAsync(await bench.RunAsync("export", "html", "mill", "-o", "mill.html"), 3, "workbench align mill");
        Assert.False(File.Exists(bench.At("mill.html")));
    }

    [Fact]
    public async Task A_folder_without_workspace_says_how_to_make_one()
    {
        Directory.CreateDirectory(bench.At("empty"));

        await AssertRefusedAsync(await bench.RunAsync("list", "-w", "empty"), 3, "is no workspace", "workbench init");
    }

    [Fact]
    public async Task A_workspace_is_not_made_twice() => await AssertRefusedAsync(await bench.RunAsync("init"), 3, "holds a workspace already");

    [Fact]
    public async Task An_engine_this_build_lacks_is_bad_usage()
    {
        await AssertRefusedAsync(await bench.RunAsync("init", "other", "--engine", "dbase"), 2, "no engine 'dbase'");
        Assert.False(Directory.Exists(bench.At("other")));
    }

    [Theory]
    [InlineData("first.txt/inside")]
    [InlineData("/proc/workbench-cannot-be-here")]
    public async Task A_place_that_cannot_be_written_is_named(string folder)
    {
        await AssertRefusedAsync(await bench.RunAsync("init", folder), 3, "cannot be made", "Take another place");
        await AssertRefusedAsync(await bench.RunAsync("align", "original.txt", "first.txt", "-o", $"{folder}/links.txt"), 3, "There is no such folder.");
        await AssertRefusedAsync(await bench.RunAsync("demo", folder, "--no-serve"), 3, "cannot be written");
    }

    [Fact]
    public async Task A_folder_is_not_overwritten_by_a_result()
    {
        Directory.CreateDirectory(bench.At("here"));

        await AssertRefusedAsync(await bench.RunAsync("align", "original.txt", "first.txt", "-o", "here"), 3, "here: This is a folder.");
    }

    [Fact]
    public async Task Rows_that_are_not_there_and_what_is_no_row_are_told_apart()
    {
        await bench.DoAsync("align", "mill");
        before = await bench.StateAsync();

        await AssertRefusedAsync(await bench.RunAsync("flag", "mill", "99"), 3, "the rows go from 0 to 4");
        await AssertRefusedAsync(await bench.RunAsync("show", "mill", "--rows", "3-1"), 2, "names no rows");
        await AssertRefusedAsync(await bench.RunAsync("flag", "mill", "1", "--category", "Bad Word"), 2, "is no category");
    }

    [Fact]
    public async Task The_pipe_refuses_the_same_files()
    {
        foreach (var verb in new[] { "align", "compare" })
        {
            await AssertRefusedAsync(await bench.RunAsync(verb, "original.txt", "nowhere.txt"), 3, "nowhere.txt: There is no such file.");
            await AssertRefusedAsync(await bench.RunAsync(verb, bench.Write("empty.txt", ""), "first.txt"), 3, "empty.txt: There is no text in it.");
        }
    }

    [Theory]
    [InlineData("align")]
    [InlineData("compare")]
    public async Task One_file_alone_is_bad_usage(string verb) =>
        await AssertRefusedAsync(await bench.RunAsync(verb, "original.txt"), 2, "'original.txt' is a file. Name two files");

    /// <summary>Imports a file as a version, which must be refused.</summary>
    private async Task RefusesAsync(string message, int exit, params string[] fileAndOptions) =>
        await AssertRefusedAsync(await bench.RunAsync(["import", .. fileAndOptions, "--work", "mill", "--siglum", "third"]), exit, message);

    private async Task AssertRefusedAsync(Answer answer, int exit, params string[] messages)
    {
        Assert.All(messages, message => Assert.Contains(message, answer.Error, StringComparison.Ordinal));
        Assert.Equal(exit, answer.Exit);
        Assert.Empty(answer.Bytes);
        Assert.DoesNotContain("   at ", answer.Error, StringComparison.Ordinal);
        Assert.Equal(before, await bench.StateAsync());
    }
}
