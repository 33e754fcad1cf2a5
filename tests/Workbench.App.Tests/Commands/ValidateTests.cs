using System.Text.Json;
using Workbench.App.Commands.Running;
using Workbench.App.Tests.Commands.Support;
using Workbench.TestSupport;
using Xunit;

namespace Workbench.App.Tests.Commands;

public sealed class ValidateTests : IDisposable
{
    private const string Good = "<cesAlign version=\"1.0\"><linkGrp targType=\"s\" fromDoc=\"en.xml\" toDoc=\"ru.xml\"><link id=\"1\" xtargets=\"s1;s1\"/></linkGrp></cesAlign>";

    private readonly Bench bench = new();

    public ValidateTests()
    {
        bench.Write("en.xml", "<text><s id=\"s1\">A.</s></text>");
        bench.Write("ru.xml", "<text><s id=\"s1\">\u0411.</s></text>");
    }

    public void Dispose() => bench.Dispose();

    [Fact]
    public async Task A_valid_file_is_told_so_and_a_broken_one_ends_with_3()
    {
        bench.Write("good.xml", Good);
        bench.Write("bad.xml", Good.Replace("s1;s1", "s1;s7", StringComparison.Ordinal));

        var (good, bad) = (await bench.RunAsync("validate", "good.xml"), await bench.RunAsync("validate", "good.xml", "bad.xml"));

        Assert.Equal((ExitCode.Done, "good.xml: ces, valid\n"), (good.Exit, good.Out));
        Assert.Equal(ExitCode.Input, bad.Exit);
        Assert.Contains("bad.xml:1: error ces-dangling: toDoc has no sentence 's7'.", bad.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Warnings_count_when_asked_to()
    {
        bench.Write("alone.xml", Good.Replace("en.xml", "gone.xml", StringComparison.Ordinal));

        Assert.Equal(ExitCode.Done, (await bench.RunAsync("validate", "alone.xml")).Exit);
        Assert.Equal(ExitCode.Input, (await bench.RunAsync("validate", "alone.xml", "--strict")).Exit);
    }

    [Fact]
    public async Task Json_names_rule_level_line_and_way_out()
    {
        bench.Write("bad.xml", Good.Replace("targType=\"s\"", "", StringComparison.Ordinal));

        var file = JsonDocument.Parse((await bench.RunAsync("validate", "bad.xml", "--format", "json")).Out).RootElement.GetProperty("files")[0];

        Assert.False(file.GetProperty("valid").GetBoolean());
        var problem = file.GetProperty("problems")[0];
        Assert.Equal(("ces-targtype", "error", 1), (problem.GetProperty("rule").GetString(), problem.GetProperty("level").GetString(), problem.GetProperty("line").GetInt32()));
    }

    [Fact]
    public async Task What_cannot_be_read_is_one_message()
    {
        var missing = await bench.RunAsync("validate", "none.tmx");

        Assert.Equal(ExitCode.Input, missing.Exit);
        Assert.Contains("none.tmx: There is no such file.", missing.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_page_lists_every_rule_and_no_other()
    {
        var sources = string.Concat(Directory.EnumerateFiles(Repository.PathTo("src", "Workbench.Core", "Validating"), "*.cs").Select(File.ReadAllText));
        var told = System.Text.RegularExpressions.Regex.Matches(sources, "\"((?:tmx|xliff|xliff12|tei|ces|epub)-[a-z0-9-]+)\"").Select(match => match.Groups[1].Value).Distinct().Order(StringComparer.Ordinal);
        var listed = System.Text.RegularExpressions.Regex.Matches(File.ReadAllText(Repository.PathTo("docs", "interchange.md")), "`((?:tmx|xliff|xliff12|tei|ces|epub)-[a-z0-9-]+)`").Select(match => match.Groups[1].Value).Distinct().Order(StringComparer.Ordinal);

        Assert.Equal(listed, told);
    }
}
