using Workbench.App.Commands.Running;
using Workbench.App.Tests.Commands.Support;
using Xunit;

namespace Workbench.App.Tests.Commands;

public sealed class InterchangeVerbTests : IDisposable
{
    private readonly Bench bench = new();

    public void Dispose() => bench.Dispose();

    [Theory]
    [InlineData("tmx")]
    [InlineData("xliff")]
    [InlineData("xliff12")]
    [InlineData("tei")]
    [InlineData("apparatus")]
    public async Task An_export_is_valid_covers_every_unit_and_is_the_same_twice(string format)
    {
        await MakeAlignedAsync();

        var answer = await bench.DoAsync("export", format, "mill", "-o", "one.xml");
        await bench.DoAsync("export", format, "mill", "-o", "two.xml");

        Assert.Contains("Coverage: first: 5 of 5 units of the original, 5 of 5 of its own, each once", answer.Error, StringComparison.Ordinal);
        Assert.Contains("Coverage: second: 5 of 5 units of the original, 4 of 4 of its own, each once", answer.Error, StringComparison.Ordinal);
        Assert.Equal(File.ReadAllBytes(bench.At("one.xml")), File.ReadAllBytes(bench.At("two.xml")));
        await bench.DoAsync("validate", "one.xml");
    }

    [Fact]
    public async Task Formats_of_several_files_put_them_beside_the_one_named()
    {
        await MakeAlignedAsync();

        await bench.DoAsync("export", "ces", "mill", "--siglum", "first", "-o", "mill.xml");
        await bench.DoAsync("export", "moses", "mill", "--siglum", "first", "-o", "mill.ru");

        await bench.DoAsync("validate", "mill.xml", "--strict");
        Assert.Equal(5, (await bench.DoAsync("import", "mill.xml", "--dry-run", "--format", "jsonl")).Json.Length);
        Assert.Equal(File.ReadLines(bench.At("mill.ru")).Count(), File.ReadLines(bench.At("mill.en")).Count());
        Assert.Equal(ExitCode.Usage, (await bench.RunAsync("export", "ces", "mill", "--siglum", "first")).Exit);
        Assert.Equal(ExitCode.Usage, (await bench.RunAsync("export", "moses", "mill", "-o", "x.ru")).Exit);
    }

    [Fact]
    public async Task What_cannot_travel_is_said_and_flags_go_as_notes()
    {
        await MakeAlignedAsync();
        await bench.DoAsync("flag", "mill", "1", "--siglum", "second", "--note", "three or five?");

        var table = await bench.DoAsync("export", "csv", "mill");
        var memory = await bench.DoAsync("export", "tmx", "mill");

        Assert.Contains("csv has no place for", table.Error, StringComparison.Ordinal);
        Assert.Contains("1 flags", table.Error, StringComparison.Ordinal);
        Assert.Contains("three or five?", memory.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("tmx")]
    [InlineData("xliff")]
    [InlineData("xliff12")]
    [InlineData("tei")]
    [InlineData("jsonl")]
    public async Task Flags_come_back_with_what_was_said_and_come_once(string format)
    {
        await MakeAlignedAsync();
        await bench.DoAsync("flag", "mill", "1", "--siglum", "second", "--note", "three or five?");
        await bench.DoAsync("flag", "f5", "--comment", "Both stand in the drafts.");
        await bench.DoAsync("export", format, "mill", "-o", "mill." + format);

        await bench.DoAsync("import", "mill." + format, "--work", "again");
        await bench.DoAsync("import", "mill." + format, "--work", "again", "--replace");

        var flag = Assert.Single((await bench.DoAsync("flags", "again", "--format", "jsonl")).Json);
        Assert.Equal("three or five?", flag.GetProperty("note").GetString());
        var told = (await bench.DoAsync("flags", flag.GetProperty("id").GetString()!)).Out;
        Assert.Contains("Both stand in the drafts.", told, StringComparison.Ordinal);
        await bench.DoAsync("undo");
        await bench.DoAsync("undo");
        Assert.Equal(ExitCode.Input, (await bench.RunAsync("flags", "again")).Exit);
    }

    [Fact]
    public async Task Lines_come_back_as_the_work_they_were()
    {
        await MakeAlignedAsync();
        await bench.DoAsync("export", "jsonl", "mill", "-o", "mill.jsonl");

        await bench.DoAsync("import", "mill.jsonl", "--work", "again");

        Assert.Equal((await bench.DoAsync("show", "mill", "--no-color")).Lines.Skip(2), (await bench.DoAsync("show", "again", "--no-color")).Lines.Skip(2));
    }

    [Fact]
    public async Task A_target_that_cannot_be_written_leaves_the_old_file_whole()
    {
        await MakeAlignedAsync();
        bench.Write("kept.tmx", "old");

        var refused = await bench.RunAsync("export", "apparatus", "mill", "--siglum", "first", "-o", "kept.tmx");

        Assert.Equal(ExitCode.Input, refused.Exit);
        Assert.Equal("old", File.ReadAllText(bench.At("kept.tmx")));
    }

    [Fact]
    public async Task Findings_go_as_check_writes_them_and_the_glossary_as_a_term_base()
    {
        await MakeAlignedAsync();
        await bench.DoAsync("glossary", "add", "mill", "мельник", "--rendering", "miller");

        var sarif = await bench.DoAsync("export", "sarif", "mill");
        var terms = await bench.DoAsync("export", "tbx", "mill", "-o", "mill.tbx");

        Assert.Equal((await bench.RunAsync("check", "mill", "--format", "sarif")).Out, sarif.Out);
        Assert.Contains("\"ruleId\"", sarif.Out, StringComparison.Ordinal);
        Assert.Contains("1 term written", terms.Error, StringComparison.Ordinal);
        await bench.DoAsync("glossary", "import", "mill", "mill.tbx");
    }

    [Fact]
    public async Task A_finding_that_shows_words_kept_back_by_rights_stays_behind()
    {
        await MakeAlignedAsync();
        await bench.DoAsync("edit", "mill", "--siglum", "second", "--rights", "never-export");

        var sarif = await bench.DoAsync("export", "sarif", "mill");

        Assert.DoesNotContain("mill/second", sarif.Out, StringComparison.Ordinal);
        Assert.Contains("more show words that the rights of a text keep back", sarif.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_confirmed_links_go_when_asked()
    {
        await MakeAlignedAsync();
        await bench.DoAsync("link", "confirm", "mill", "0");

        var all = await bench.DoAsync("export", "tmx", "mill", "--siglum", "first");
        var confirmed = await bench.DoAsync("export", "tmx", "mill", "--siglum", "first", "--confirmed-only");

        Assert.Equal(5, all.Out.Split("<tu ").Length - 1);
        Assert.Equal(1, confirmed.Out.Split("<tu ").Length - 1);
        Assert.Contains("4 left out", confirmed.Error, StringComparison.Ordinal);
    }

    [SkippableTheory]
    [InlineData("epub")]
    [InlineData("docx")]
    [InlineData("tmx")]
    public async Task A_full_disk_is_told_in_one_line(string format)
    {
        Skip.IfNot(File.Exists("/dev/full"), "The system has no device that is always full.");
        await MakeAlignedAsync();

        var refused = await bench.RunAsync("export", format, "mill", "-o", "/dev/full");

        Assert.Equal(ExitCode.Input, refused.Exit);
        Assert.StartsWith("error: /dev/full: It cannot be written (", refused.Error.TrimEnd().Split('\n')[^1], StringComparison.Ordinal);
    }

    private async Task MakeAlignedAsync()
    {
        await bench.MakeWorkAsync();
        await bench.DoAsync("align", "mill");
    }
}
