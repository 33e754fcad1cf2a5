using System.Text.Json;
using Workbench.App.Commands.Running;
using Workbench.App.Tests.Commands.Support;
using Xunit;

namespace Workbench.App.Tests.Commands;

public sealed class RenderingVerbTests : IDisposable
{
    private readonly Bench bench = new();

    public void Dispose() => bench.Dispose();

    [Fact]
    public async Task Renderings_of_a_work_are_told_for_every_version()
    {
        await MakeAlignedAsync();

        var answer = await bench.DoAsync("renderings", "мельника", "--format", "json");

        using var json = JsonDocument.Parse(answer.Out);
        var report = json.RootElement[0];
        Assert.Equal(2, report.GetProperty("count").GetInt32());
        Assert.Equal(["first", "second"], report.GetProperty("texts").EnumerateArray().Select(text => text.GetProperty("siglum").GetString()!));
        Assert.All(report.GetProperty("texts").EnumerateArray(), text => Assert.Equal("miller", text.GetProperty("renderings")[0].GetProperty("rendering").GetString()));
    }

    [Fact]
    public async Task The_report_for_people_tells_counts_places_and_what_is_left_out()
    {
        await MakeAlignedAsync();

        var answer = await bench.DoAsync("renderings", "дочь");

        Assert.Contains("1 occurrence", answer.Out, StringComparison.Ordinal);
        Assert.Contains("daughter", answer.Out, StringComparison.Ordinal);
        Assert.Contains("left out", answer.Out, StringComparison.Ordinal);
        Assert.Contains("line 5", answer.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_way_back_leads_from_an_English_word_to_the_original()
    {
        await MakeAlignedAsync();

        var answer = await bench.DoAsync("renderings", "mills", "--format", "jsonl", "--in", "first");

        var line = JsonDocument.Parse(answer.Out.Split('\n')[0]).RootElement;
        Assert.Equal("first", line.GetProperty("text").GetString());
        Assert.Equal("мельницу", line.GetProperty("renderings")[0].GetProperty("rendering").GetString());
    }

    [Fact]
    public async Task Files_are_searched_without_a_workspace()
    {
        var answer = await bench.DoAsync("renderings", "река", bench.Write("o.txt", SmallWork.Original), bench.Write("v.txt", SmallWork.First), "--format", "csv");

        Assert.StartsWith("work,text,unit,row,citation,", answer.Out, StringComparison.Ordinal);
        Assert.Equal(2, answer.Out.Split('\n').Count(line => line.Contains(",river,", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_term_that_never_occurs_is_said_not_to_with_what_begins_alike()
    {
        await MakeAlignedAsync();

        var answer = await bench.DoAsync("renderings", "мельничиха", "--format", "jsonl");

        Assert.Empty(answer.Out);
        Assert.Contains("occurs nowhere in mill/original", answer.Error, StringComparison.Ordinal);
        Assert.Contains("ельниц", answer.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("There is no word in", "renderings", "…")]
    [InlineData("There is no text 'nobody'", "renderings", "река", "--in", "nobody")]
    [InlineData("Name the original's file and at least one", "concordance", "река", "o.txt")]
    [InlineData("--between takes a number", "renderings", "река", "--between", "99")]
    [InlineData("--context takes a number", "concordance", "река", "--context", "1")]
    public async Task Bad_usage_of_a_search_is_named(string message, params string[] words)
    {
        await MakeAlignedAsync();

        var answer = await bench.RunAsync(words);

        Assert.Equal(ExitCode.Usage, answer.Exit);
        Assert.Contains(message, answer.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_concordance_shows_the_word_in_context_in_all_versions_with_its_places()
    {
        await MakeAlignedAsync();

        var answer = await bench.DoAsync("concordance", "мельница", "--context", "30");

        Assert.Contains("Но мельницу я не брошу", answer.Out, StringComparison.Ordinal);
        Assert.Contains("not leave the mill", answer.Out, StringComparison.Ordinal);
        Assert.Contains("line 7", answer.Out, StringComparison.Ordinal);
        Assert.Contains("row 4", answer.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_concordance_is_sorted_by_what_follows()
    {
        await MakeAlignedAsync();

        var answer = await bench.DoAsync("concordance", "river", "--in", "first", "--sort", "right", "--format", "jsonl");

        var rights = answer.Out.TrimEnd('\n').Split('\n').Select(line => JsonDocument.Parse(line).RootElement.GetProperty("right").GetString()!.Trim(' ', '.')).ToList();
        Assert.Equal(rights.Order(StringComparer.CurrentCultureIgnoreCase), rights);
    }

    private async Task MakeAlignedAsync()
    {
        await bench.MakeWorkAsync();
        await bench.DoAsync("align", "mill");
    }
}
