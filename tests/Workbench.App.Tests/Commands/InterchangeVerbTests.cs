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

        Assert.Contains("coverage: first: 5 of 5 units of the original, 5 of 5 of its own, each once", answer.Error, StringComparison.Ordinal);
        Assert.Contains("coverage: second: 5 of 5 units of the original, 4 of 4 of its own, each once", answer.Error, StringComparison.Ordinal);
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

    private async Task MakeAlignedAsync()
    {
        await bench.MakeWorkAsync();
        await bench.DoAsync("align", "mill");
    }
}
