using System.Text.Json;
using Workbench.App.Commands.Running;
using Workbench.App.Tests.Commands.Support;
using Xunit;

namespace Workbench.App.Tests.Commands;

public sealed class GlossaryVerbTests : IDisposable
{
    private readonly Bench bench = new();

    public void Dispose() => bench.Dispose();

    [Fact]
    public async Task A_term_is_kept_listed_and_removed_in_any_form()
    {
        await bench.MakeWorkAsync();

        await bench.DoAsync("glossary", "add", "mill", "чердак", "--rendering", "attic", "--forbidden", "loft", "--reason", "the house has one");
        var listed = await bench.DoAsync("glossary", "list", "mill");
        await bench.DoAsync("glossary", "remove", "mill", "чердака");

        Assert.Contains("attic", listed.Out, StringComparison.Ordinal);
        Assert.Contains("the house has one", listed.Out, StringComparison.Ordinal);
        Assert.Contains("no terms yet", (await bench.DoAsync("glossary", "list", "mill")).Out, StringComparison.Ordinal);
        await bench.DoAsync("undo", "mill");
        Assert.Contains("attic", (await bench.DoAsync("glossary", "list", "mill", "--format", "jsonl")).Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_work_s_own_glossary_is_checked_by_compare_without_being_named()
    {
        await bench.MakeWorkAsync();
        await bench.DoAsync("align", "mill");
        var before = await TermFindingsAsync();

        await bench.DoAsync("glossary", "add", "mill", "чердак", "--rendering", "attic");
        var after = await TermFindingsAsync();

        Assert.DoesNotContain(before, finding => finding.Contains("чердак", StringComparison.Ordinal));
        Assert.Contains("\"second\"", Assert.Single(after, finding => finding.Contains("чердак", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_forbidden_rendering_is_a_finding_where_it_stands()
    {
        await bench.MakeWorkAsync();
        await bench.DoAsync("align", "mill");
        await bench.DoAsync("glossary", "add", "mill", "чердак", "--forbidden", "loft");

        var finding = Assert.Single(await TermFindingsAsync(), line => line.Contains("чердак", StringComparison.Ordinal));

        Assert.Contains("→ loft", finding, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("terms.csv")]
    [InlineData("terms.tbx")]
    public async Task A_glossary_goes_out_to_a_file_and_comes_back(string file)
    {
        await bench.MakeWorkAsync();
        await bench.DoAsync("glossary", "add", "mill", "чердак", "--rendering", "attic", "--variant", "подкровелье", "--forbidden", "loft", "--reason", "a \"reason\", long");
        var before = await bench.DoAsync("glossary", "list", "mill", "--format", "csv");

        await bench.DoAsync("glossary", "export", "mill", "--output", file);
        await bench.DoAsync("glossary", "remove", "mill", "чердак");
        await bench.DoAsync("glossary", "import", "mill", file);

        Assert.Equal(before.Out, (await bench.DoAsync("glossary", "list", "mill", "--format", "csv")).Out);
    }

    [Fact]
    public async Task Duplicate_and_contradictory_entries_are_told_of_and_nothing_is_lost()
    {
        await bench.MakeWorkAsync();
        bench.Write("terms.csv", "original,renderings,forbidden\nчердак,attic,\nчердаки,loft,attic\n");

        var answer = await bench.DoAsync("glossary", "import", "mill", "terms.csv");

        Assert.Contains("more than once", answer.Error, StringComparison.Ordinal);
        Assert.Contains("both allowed and forbidden", answer.Error, StringComparison.Ordinal);
        var term = JsonDocument.Parse((await bench.DoAsync("glossary", "list", "mill", "--format", "jsonl")).Out).RootElement;
        Assert.Equal(["attic", "loft"], term.GetProperty("renderings").EnumerateArray().Select(r => r.GetString()!));
        Assert.Equal("attic", term.GetProperty("forbidden")[0].GetString());
    }

    [Theory]
    [InlineData(ExitCode.Input, "no term 'печь'", "remove", "mill", "печь")]
    [InlineData(ExitCode.Usage, "Say how 'печь' is to be rendered", "add", "mill", "печь")]
    [InlineData(ExitCode.Usage, "Say the term to add", "add", "mill")]
    [InlineData(ExitCode.Input, "There is no such file", "import", "mill", "nowhere.tbx")]
    [InlineData(ExitCode.Input, "There is no work 'mole'", "list", "mole")]
    public async Task Bad_input_to_a_glossary_is_named_and_changes_nothing(int exit, string message, params string[] words)
    {
        await bench.MakeWorkAsync();

        var answer = await bench.RunAsync(["glossary", .. words]);

        Assert.Equal(exit, answer.Exit);
        Assert.Contains(message, answer.Error, StringComparison.Ordinal);
    }

    private async Task<List<string>> TermFindingsAsync() =>
        [.. (await bench.DoAsync("compare", "mill", "--format", "jsonl")).Out.Split('\n').Where(line => line.Contains("\"kind\":\"term\"", StringComparison.Ordinal))];
}
