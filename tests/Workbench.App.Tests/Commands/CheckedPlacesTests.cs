using System.Text.Json;
using Workbench.App.Commands.Running;
using Workbench.App.Tests.Commands.Support;
using Xunit;

namespace Workbench.App.Tests.Commands;

/// <summary>What the lint looks at and what it leaves out, and places that say the very same.</summary>
public sealed class CheckedPlacesTests : IDisposable
{
    private const string Ago = "Это было давно, ещё до войны.\n\n";
    private const string LongAgo = "It was long ago, before the war.\n\n";
    private const string Roubles = "У него было двадцать рублей.\n\n";
    private readonly Bench bench = new();

    public void Dispose() => bench.Dispose();

    [Fact]
    public async Task A_workspace_with_nothing_to_check_is_no_sound_one()
    {
        await bench.DoAsync("init");

        var empty = await bench.RunAsync("check");
        await bench.DoAsync("import", bench.Write("original.txt", SmallWork.Original), "--work", "mill", "--original");
        await bench.DoAsync("import", bench.Write("first.txt", SmallWork.First), "--work", "mill", "--siglum", "first");
        var unaligned = await bench.RunAsync("check");

        foreach (var (answer, told) in new[] { (empty, "no work"), (unaligned, "workbench align mill") })
        {
            Assert.Equal((ExitCode.Input, ""), (answer.Exit, answer.Out));
            Assert.Contains("Nothing to check", answer.Error, StringComparison.Ordinal);
            Assert.Contains(told, answer.Error, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("check")]
    [InlineData("check", "mill")]
    [InlineData("check", "--format", "json")]
    public async Task What_is_not_aligned_beside_what_is_gets_a_warning(params string[] words)
    {
        await bench.MakeWorkAsync();
        await bench.DoAsync("align", "mill", "--siglum", "first");

        var answer = await bench.DoAsync(words);

        Assert.Contains("'second' of 'mill' is not aligned", answer.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_work_without_any_aligned_version_gets_a_warning_beside_one_that_has()
    {
        await bench.MakeWorkAsync();
        await bench.DoAsync("align", "mill");
        await bench.DoAsync("import", bench.Write("other.txt", SmallWork.Original), "--work", "bare", "--original");

        var all = await bench.RunAsync("check", "--fail-on", "never");
        var whole = await bench.RunAsync("check", "mill", "--fail-on", "never");

        Assert.Equal((ExitCode.Done, ExitCode.Done), (all.Exit, whole.Exit));
        Assert.Contains("'bare'", all.Error, StringComparison.Ordinal);
        Assert.Equal("", whole.Error);
    }

    [Fact]
    public async Task The_same_fault_in_a_second_place_is_told_and_not_in_the_baseline_of_the_first()
    {
        WriteRoubles("twenty", "thirty");
        await bench.DoAsync("check", "o.txt", "v.txt", "--write-baseline", "baseline.json");
        Assert.Equal(ExitCode.Done, (await bench.RunAsync("check", "o.txt", "v.txt", "--baseline", "baseline.json")).Exit);

        WriteRoubles("thirty", "thirty");
        var found = await bench.RunAsync("check", "o.txt", "v.txt", "--baseline", "baseline.json", "--format", "json");
        var text = await bench.RunAsync("check", "o.txt", "v.txt", "--baseline", "baseline.json");
        var sarif = await bench.RunAsync("check", "o.txt", "v.txt", "--format", "sarif");
        var compared = (await bench.DoAsync("compare", "o.txt", "v.txt", "--only", "number", "--format", "jsonl")).Json.Select(f => f.GetProperty("id").GetString()).ToList();

        var numbers = JsonDocument.Parse(found.Out).RootElement.GetProperty("findings").EnumerateArray().Where(f => f.GetProperty("rule").GetString() == "number").ToList();
        Assert.Equal((1, 1), (found.Exit, text.Exit));
        Assert.Equal([true, false], numbers.Select(f => f.GetProperty("known").GetBoolean()));
        Assert.Equal(2, numbers.Select(f => f.GetProperty("row").GetInt32()).Distinct().Count());
        Assert.Equal(numbers.Select(f => f.GetProperty("id").GetString()), compared);
        Assert.Contains("1 critical; 1 in the baseline", text.Out, StringComparison.Ordinal);
        var prints = JsonDocument.Parse(sarif.Out).RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray()
            .Select(r => r.GetProperty("partialFingerprints").GetProperty("workbenchFinding/v1").GetString()).ToList();
        Assert.Equal(2, prints.Distinct().Count());
        Assert.Equal(2, prints.Count);
    }

    [Fact]
    public async Task A_baseline_covers_as_many_places_as_it_had_and_tells_which_are_gone()
    {
        WriteRoubles("thirty", "thirty");
        await bench.DoAsync("check", "o.txt", "v.txt", "--write-baseline", "baseline.json");
        Assert.Contains("2 in the baseline", (await bench.DoAsync("check", "o.txt", "v.txt", "--baseline", "baseline.json")).Out, StringComparison.Ordinal);

        WriteRoubles("twenty", "thirty");

        Assert.Contains("No findings; 1 in the baseline; 1 of the baseline not there any more", (await bench.DoAsync("check", "o.txt", "v.txt", "--baseline", "baseline.json")).Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_dismissal_passes_over_the_one_place_it_was_said_of()
    {
        WriteRoubles("thirty", "thirty");
        await bench.DoAsync("init");
        await bench.DoAsync("import", "o.txt", "--work", "purse", "--original");
        await bench.DoAsync("import", "v.txt", "--work", "purse", "--siglum", "en");
        await bench.DoAsync("align", "purse");

        await bench.DoAsync("dismiss", "purse", "--rows", "2", "--rule", "number", "--reason", "a joke");

        var left = Assert.Single((await bench.DoAsync("compare", "purse", "--only", "number", "--format", "jsonl")).Json);
        Assert.Equal(0, left.GetProperty("row").GetInt32());
        var check = await bench.RunAsync("check", "purse", "--rule", "number");
        Assert.Equal(1, check.Exit);
        Assert.Contains("1 critical; 1 dismissed", check.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_option_that_would_be_passed_over_is_refused()
    {
        await bench.MakeWorkAsync();
        await bench.DoAsync("align", "mill");
        var key = await NumberAsync();

        foreach (var words in new string[][] { ["--rows", "3"], ["--siglum", "first"] })
        {
            var answer = await bench.RunAsync(["dismiss", "mill", key, "--reason", "t", .. words]);

            Assert.Equal(ExitCode.Usage, answer.Exit);
            Assert.Contains($"{words[0]} goes with --rule", answer.Error, StringComparison.Ordinal);
        }

        Assert.Empty((await bench.DoAsync("dismiss", "mill", "--list", "--format", "jsonl")).Json);
    }

    [Fact]
    public async Task A_second_dismissal_is_refused_with_who_was_first_and_why()
    {
        await bench.MakeWorkAsync();
        await bench.DoAsync("align", "mill");
        var key = await NumberAsync();
        await bench.DoAsync("dismiss", "mill", key, "--reason", "versts were meant", "--as", "anna");

        var byId = await bench.RunAsync("dismiss", "mill", key, "--reason", "another");
        var byRule = await bench.RunAsync("dismiss", "mill", "--rule", "number", "--reason", "another");

        foreach (var answer in new[] { byId, byRule })
        {
            Assert.Equal(ExitCode.Input, answer.Exit);
            Assert.Contains("anna", answer.Error, StringComparison.Ordinal);
            Assert.Contains("versts were meant", answer.Error, StringComparison.Ordinal);
            Assert.Contains($"workbench dismiss mill {key} --take-back", answer.Error, StringComparison.Ordinal);
        }

        Assert.Equal("versts were meant", Assert.Single((await bench.DoAsync("dismiss", "mill", "--list", "--format", "jsonl")).Json).GetProperty("reason").GetString());
    }

    [Fact]
    public async Task All_of_a_rule_are_dismissed_beside_those_that_were_already()
    {
        WriteRoubles("thirty", "thirty");
        await bench.DoAsync("init");
        await bench.DoAsync("import", "o.txt", "--work", "purse", "--original");
        await bench.DoAsync("import", "v.txt", "--work", "purse", "--siglum", "en");
        await bench.DoAsync("align", "purse");
        await bench.DoAsync("dismiss", "purse", "--rows", "2", "--rule", "number", "--reason", "a joke", "--as", "anna");

        var rest = await bench.DoAsync("dismiss", "purse", "--rule", "number", "--reason", "the edition");

        Assert.Contains("anna", rest.Error, StringComparison.Ordinal);
        Assert.Equal(["a joke", "the edition"], (await bench.DoAsync("dismiss", "purse", "--list", "--format", "jsonl")).Json.Select(d => d.GetProperty("reason").GetString()));
    }

    private void WriteRoubles(string first, string second)
    {
        bench.Write("o.txt", Roubles + Ago + Roubles);
        bench.Write("v.txt", $"He had {first} roubles.\n\n{LongAgo}He had {second} roubles.\n\n");
    }

    private async Task<string> NumberAsync() =>
        (await bench.DoAsync("compare", "mill", "--format", "jsonl")).Json.First(f => f.GetProperty("kind").GetString() == "number").GetProperty("id").GetString()!;
}
