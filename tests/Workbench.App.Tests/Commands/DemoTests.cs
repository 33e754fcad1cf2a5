using System.Xml.Linq;
using Workbench.App.Commands.Running;
using Workbench.App.Tests.Commands.Support;
using Xunit;

namespace Workbench.App.Tests.Commands;

public sealed class DemoTests : IDisposable
{
    private readonly Bench bench = new();

    public void Dispose() => bench.Dispose();

    [Fact]
    public async Task The_demo_goes_from_files_to_exports()
    {
        var answer = await bench.DoAsync("demo", "--no-serve", "sample");

        Assert.Empty(answer.Error);
        Assert.Contains("Пропущенное слово", answer.Out, StringComparison.Ordinal);
        Assert.Contains("omission", answer.Out, StringComparison.Ordinal);
        Assert.Contains(bench.At("sample"), answer.Out, StringComparison.Ordinal);
        var page = File.ReadAllText(bench.At("sample/sample.html"));
        Assert.Contains("В октябре 1922 года", page, StringComparison.Ordinal);
        Assert.EndsWith("</html>\n", page, StringComparison.Ordinal);
        var units = XDocument.Load(bench.At("sample/sample.tmx")).Descendants("tu").ToList();
        Assert.True(units.Count > 500, $"{units.Count} units");
        Assert.All(units, unit => Assert.InRange(unit.Elements("tuv").Count(), 1, 2));
        Assert.InRange(units.Count(unit => unit.Elements("tuv").Count() == 2), units.Count * 9 / 10, units.Count);
        Assert.Contains("aligned", (await bench.DoAsync("list", "-w", "sample")).Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_folder_it_takes_one_of_its_own()
    {
        var answer = await bench.DoAsync("demo", "--no-serve");

        Assert.Contains(bench.At("user/Workbench/demo"), answer.Out, StringComparison.Ordinal);
        Assert.True(File.Exists(bench.At("user/Workbench/demo/sample.html")));
    }

    [Fact]
    public async Task A_second_demo_takes_the_place_of_an_untouched_first()
    {
        await bench.DoAsync("demo", "--no-serve", "sample");
        await bench.DoAsync("demo", "--no-serve", "sample");

        Assert.Equal([bench.At("sample")], Directory.EnumerateDirectories(bench.Folder));
        Assert.Equal(4, (await bench.DoAsync("history", "--format", "jsonl", "-w", "sample")).Lines.Length);
    }

    [Fact]
    public async Task What_a_person_did_in_a_demo_is_kept_beside_the_next()
    {
        await bench.DoAsync("demo", "--no-serve", "sample");
        await bench.DoAsync("flag", "sample", "12", "-w", "sample", "--note", "mine");

        var answer = await bench.DoAsync("demo", "--no-serve", "sample");

        var kept = Assert.Single(Directory.EnumerateDirectories(bench.Folder, "sample-before-*"));
        Assert.Contains(kept, answer.Error, StringComparison.Ordinal);
        Assert.Contains("mine", (await bench.DoAsync("flags", "-w", kept)).Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_with_something_else_in_it_is_refused_and_left_alone()
    {
        Directory.CreateDirectory(bench.At("mine"));
        bench.Write("mine/letter.txt", "Dear Sir");

        var answer = await bench.RunAsync("demo", "--no-serve", "mine");

        Assert.Equal(ExitCode.Input, answer.Exit);
        Assert.Contains("The folder is not empty, and no demo made it.", answer.Error, StringComparison.Ordinal);
        Assert.Equal([bench.At("mine/letter.txt")], Directory.EnumerateFileSystemEntries(bench.At("mine")));
    }
}
