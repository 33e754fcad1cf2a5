using System.Text.Json;
using System.Text.RegularExpressions;
using Workbench.App.Tests.Commands.Support;
using Workbench.Divergences;
using Workbench.Divergences.Linting;
using Workbench.TestSupport;
using Xunit;

namespace Workbench.App.Tests.Commands;

public sealed partial class CheckTests : IDisposable
{
    private readonly Bench bench = new();

    public CheckTests()
    {
        bench.Write("original.txt", SmallWork.Original);
        bench.Write("version one.txt", SmallWork.First);
        bench.Write("second.txt", SmallWork.Second);
    }

    public void Dispose() => bench.Dispose();

    [Fact]
    public async Task A_sound_version_passes_and_a_changed_number_fails()
    {
        var sound = await bench.RunAsync("check", "original.txt", "version one.txt");
        var changed = await bench.RunAsync("check", "original.txt", "second.txt");

        Assert.Equal((0, "No findings."), (sound.Exit, sound.Lines[^1]));
        Assert.Equal(1, changed.Exit);
        Assert.Contains("critical number", changed.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("never", 0)]
    [InlineData("critical", 1)]
    [InlineData("major", 1)]
    [InlineData("minor", 1)]
    [InlineData("info", 1)]
    public async Task What_fails_is_said_by_fail_on(string least, int exit) =>
        Assert.Equal(exit, (await bench.RunAsync("check", "original.txt", "second.txt", "--fail-on", least)).Exit);

    [Fact]
    public async Task Findings_of_the_baseline_are_counted_and_only_new_ones_fail()
    {
        Assert.Equal(0, (await bench.RunAsync("check", "original.txt", "second.txt", "--write-baseline", "baseline.json")).Exit);
        var first = File.ReadAllText(bench.At("baseline.json"));
        Assert.Equal(0, (await bench.RunAsync("check", "original.txt", "second.txt", "--write-baseline", "baseline.json")).Exit);
        Assert.Equal(first, File.ReadAllText(bench.At("baseline.json")));

        var same = await bench.RunAsync("check", "original.txt", "second.txt", "--baseline", "baseline.json");
        bench.Write("second.txt", "A paragraph put in before.\n\n" + SmallWork.Second.Replace("By dawn", "In 1905, by dawn", StringComparison.Ordinal));
        var changed = await bench.RunAsync("check", "original.txt", "second.txt", "--baseline", "baseline.json", "--format", "json");

        Assert.Equal(0, same.Exit);
        Assert.Contains("in the baseline", same.Out, StringComparison.Ordinal);
        Assert.Equal(1, changed.Exit);
        var findings = JsonDocument.Parse(changed.Out).RootElement.GetProperty("findings").EnumerateArray().ToList();
        Assert.Contains(findings, f => f.GetProperty("rule").GetString() == "number" && f.GetProperty("known").GetBoolean());
        Assert.Contains(findings, f => !f.GetProperty("known").GetBoolean());
    }

    [Fact]
    public async Task Sarif_keeps_the_rules_of_its_schema()
    {
        await bench.DoAsync("check", "original.txt", "second.txt", "--write-baseline", "baseline.json");
        string[][] runs =
        [
            ["check", "original.txt", "second.txt", "version one.txt", "--severity", "info"],
            ["check", "original.txt", "second.txt", "--baseline", "baseline.json", "--severity", "info"],
            ["check", bench.At("original.txt"), bench.At("second.txt")],
        ];
        foreach (var run in runs)
        {
            var log = JsonDocument.Parse((await bench.RunAsync([.. run, "--format", "sarif"])).Out).RootElement;
            SarifRules.AssertValid(log);
            Assert.NotEmpty(log.GetProperty("runs")[0].GetProperty("results").EnumerateArray());
        }
    }

    [Fact]
    public async Task A_result_of_sarif_names_the_file_the_line_and_the_finding()
    {
        var answer = await bench.RunAsync("check", "original.txt", "second.txt", "version one.txt", "--format", "sarif");

        var run = JsonDocument.Parse(answer.Out).RootElement.GetProperty("runs")[0];
        Assert.Contains("version%20one.txt", run.GetProperty("artifacts").EnumerateArray().Select(a => a.GetProperty("location").GetProperty("uri").GetString()));
        var number = run.GetProperty("results").EnumerateArray().Single(r => r.GetProperty("ruleId").GetString() == "number");
        var place = number.GetProperty("locations")[0].GetProperty("physicalLocation");
        Assert.Equal(("second.txt", 3), (place.GetProperty("artifactLocation").GetProperty("uri").GetString(), place.GetProperty("region").GetProperty("startLine").GetInt32()));
        Assert.Matches("^[0-9a-f]{12}$", number.GetProperty("partialFingerprints").GetProperty("workbenchFinding/v1").GetString());
    }

    [Fact]
    public async Task A_dismissed_finding_is_told_no_more_but_kept_with_its_reason()
    {
        await bench.MakeWorkAsync();
        await bench.DoAsync("align", "mill");
        var failed = await bench.RunAsync("check", "mill", "--rule", "number");
        var before = await bench.StateAsync();

        await bench.DoAsync("dismiss", "mill", "--rows", "1", "--rule", "number", "--siglum", "second", "--reason", "<i>versts</i> were meant");
        var passed = await bench.DoAsync("check", "mill", "--rule", "number", "--dismissed");

        Assert.Equal(1, failed.Exit);
        Assert.Contains("<i>versts</i> were meant (tester)", passed.Out, StringComparison.Ordinal);
        Assert.Contains("1 dismissed", passed.Out, StringComparison.Ordinal);
        var kept = Assert.Single((await bench.DoAsync("dismiss", "mill", "--list", "--format", "jsonl")).Json);
        Assert.Equal(("number", 1, false), (kept.GetProperty("rule").GetString(), kept.GetProperty("row").GetInt32(), kept.GetProperty("changed").GetBoolean()));
        var key = kept.GetProperty("finding").GetString()!;
        Assert.DoesNotContain(key, (await bench.DoAsync("compare", "mill", "--format", "jsonl")).Out, StringComparison.Ordinal);
        Assert.Contains("\"dismissed\":\"<i>versts</i> were meant\"", (await bench.DoAsync("compare", "mill", "--format", "jsonl", "--dismissed")).Out, StringComparison.Ordinal);
        var sarif = JsonDocument.Parse((await bench.DoAsync("check", "mill", "--rule", "number", "--format", "sarif")).Out).RootElement;
        SarifRules.AssertValid(sarif);
        Assert.Equal("external", sarif.GetProperty("runs")[0].GetProperty("results")[0].GetProperty("suppressions")[0].GetProperty("kind").GetString());

        await bench.DoAsync("dismiss", "mill", key[..6], "--take-back");
        Assert.Equal(1, (await bench.RunAsync("check", "mill", "--rule", "number")).Exit);
        await bench.DoAsync("undo", "mill");
        await bench.DoAsync("undo", "mill");
        Assert.Equal(before.Split("\"verb\"")[0], (await bench.StateAsync()).Split("\"verb\"")[0]);
    }

    [Fact]
    public async Task A_dismissal_lapses_when_its_words_change()
    {
        await bench.MakeWorkAsync();
        await bench.DoAsync("align", "mill");
        await bench.DoAsync("dismiss", "mill", "--rule", "number", "--reason", "versts");

        await bench.DoAsync("edit", "mill", "--siglum", "second", "--unit", "1", "--text", "In October the river rose 7 metres. Yegor hauled the sacks to the loft.");

        Assert.Equal(1, (await bench.RunAsync("check", "mill", "--rule", "number")).Exit);
        Assert.Contains("the text has changed since", Flat((await bench.DoAsync("dismiss", "mill", "--list")).Out), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Links_are_checked_too()
    {
        await bench.MakeWorkAsync();
        await bench.DoAsync("align", "mill");
        await bench.DoAsync("link", "confirm", "mill", "4");
        await bench.DoAsync("edit", "mill", "--siglum", "first", "--unit", "4", "--text", "By morning the river was back, and the mill stood.");

        var findings = JsonDocument.Parse((await bench.RunAsync("check", "--rule", "stale", "--format", "json")).Out).RootElement.GetProperty("findings").EnumerateArray().ToList();

        var stale = Assert.Single(findings);
        Assert.Equal(("major", "first", 4), (stale.GetProperty("severity").GetString(), stale.GetProperty("version").GetString(), stale.GetProperty("row").GetInt32()));
    }

    [Theory]
    [InlineData(2, "There is no rule 'nothing'", "check", "original.txt", "second.txt", "--rule", "nothing")]
    [InlineData(2, "There is no rule 'nothing'", "check", "--explain", "nothing")]
    [InlineData(3, "second.txt", "check", "original.txt", "second.txt", "--baseline", "second.txt")]
    [InlineData(3, "There is no such file", "check", "original.txt", "second.txt", "--baseline", "none.json")]
    [InlineData(3, "There is no such file", "check", "original.txt", "none.txt")]
    public async Task What_cannot_be_checked_is_refused(int exit, string told, params string[] words)
    {
        var answer = await bench.RunAsync(words);

        Assert.Equal(exit, answer.Exit);
        Assert.Contains(told, answer.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2, "Say why", "mill", "abcdef")]
    [InlineData(2, "Say which findings", "mill", "--reason", "x")]
    [InlineData(3, "no finding 'abcdef'", "mill", "abcdef", "--reason", "x")]
    [InlineData(3, "no such finding of 'truncated'", "mill", "--rule", "truncated", "--reason", "x")]
    [InlineData(3, "Nothing called 'abcdef'", "mill", "abcdef", "--take-back")]
    public async Task What_cannot_be_dismissed_is_refused(int exit, string told, params string[] words)
    {
        await bench.MakeWorkAsync();
        await bench.DoAsync("align", "mill");
        var before = await bench.StateAsync();

        var answer = await bench.RunAsync(["dismiss", .. words]);

        Assert.Equal(exit, answer.Exit);
        Assert.Contains(told, answer.Error, StringComparison.Ordinal);
        Assert.Equal(before, await bench.StateAsync());
    }

    [Fact]
    public async Task Compare_shows_and_hides_kinds_of_findings()
    {
        string[] compare = ["compare", "original.txt", "second.txt", "--format", "jsonl"];

        Assert.All((await bench.DoAsync([.. compare, "--only", "number"])).Json, f => Assert.Equal("number", f.GetProperty("kind").GetString()));
        Assert.DoesNotContain("\"kind\":\"number\"", (await bench.DoAsync([.. compare, "--hide", "number"])).Out, StringComparison.Ordinal);
        Assert.Contains("one version only", (await bench.DoAsync([.. compare, "--only", "content"])).Error, StringComparison.Ordinal);
        Assert.Equal(2, (await bench.RunAsync([.. compare, "--only", "nonsense"])).Exit);
    }

    [Fact]
    public async Task Every_rule_is_explained_and_documented_with_its_gravest_severity()
    {
        var documented = RuleRow().Matches(File.ReadAllText(Repository.PathTo("docs/checks.md"))).Select(m => (m.Groups[1].Value, m.Groups[2].Value)).ToList();
        var explained = (await bench.DoAsync("check", "--explain", "all")).Out;

        Assert.Equal(CheckRules.All.Select(r => (r.Id, DivergenceJson.Name(r.Gravest))), documented);
        Assert.All(CheckRules.All, rule => Assert.Contains(rule.Title, explained, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("README.md")]
    [InlineData("README.ru.md")]
    public async Task The_job_that_the_README_shows_works(string readme)
    {
        var commands = JobCommand().Matches(File.ReadAllText(Repository.PathTo(readme))).Select(m => m.Groups[1].Value.Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToList();
        Directory.CreateDirectory(bench.At("texts"));
        bench.Write("texts/original.txt", SmallWork.Original);
        bench.Write("texts/version.txt", SmallWork.Second);

        var exits = new List<int>();
        foreach (var words in commands)
        {
            exits.Add((await bench.RunAsync(words)).Exit);
        }

        Assert.Equal([0, 0], exits);
        SarifRules.AssertValid(JsonDocument.Parse(File.ReadAllText(bench.At("check.sarif"))).RootElement);
        bench.Write("texts/version.txt", SmallWork.Second.Replace("In October", "In 1905, in October", StringComparison.Ordinal));
        Assert.Equal(1, (await bench.RunAsync(commands[1])).Exit);
    }

    private static string Flat(string table) => Spaces().Replace(table.Replace('│', ' '), " ");

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"^\| `([a-z-]+)` \| (info|minor|major|critical) \|", RegexOptions.Multiline)]
    private static partial Regex RuleRow();

    [GeneratedRegex(@"^\s*(?:- run: )?workbench (check texts/.*)$", RegexOptions.Multiline)]
    private static partial Regex JobCommand();
}
