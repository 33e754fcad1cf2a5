using System.Text.Json;
using Workbench.App.Tests.Commands.Support;
using Xunit;

namespace Workbench.App.Tests.Commands;

public sealed class FlagVerbTests : IAsyncLifetime, IDisposable
{
    private readonly Bench bench = new();

    public async Task InitializeAsync()
    {
        await bench.MakeWorkAsync();
        await bench.DoAsync("align", "mill");
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => bench.Dispose();

    [Fact]
    public async Task A_dispute_goes_from_the_flag_over_discussion_and_votes_to_a_ruling_and_back()
    {
        var id = await FlagAsync("mill", "1", "--siglum", "second", "--category", "mistranslation", "--severity", "major", "--version-words", "5 metres", "--original-words", "три метра", "--propose", "three metres", "--tag", "Numbers, river");
        await bench.DoAsync("flag", id, "--comment", "<b>три</b>, не пять", "--vote", "for", "--as", "boris");
        await bench.DoAsync("flag", id, "--vote", "against", "--as", "clara");
        await bench.DoAsync("flag", id, "--resolve", "three metres", "--reason", "so the original");

        var flag = await OneAsync();
        Assert.Equal(("accuracy/mistranslation", "major", "resolved", "three metres", "three metres"), (Text(flag, "category"), Text(flag, "severity"), Text(flag, "status"), Text(flag, "ruling"), Text(flag, "proposal")));
        Assert.Equal(["numbers", "river"], flag.GetProperty("tags").EnumerateArray().Select(t => t.GetString()));
        Assert.Equal("5 metres", flag.GetProperty("versionWords").GetProperty("words").GetString());
        Assert.Equal([("boris", "for"), ("clara", "against")], flag.GetProperty("votes").EnumerateArray().Select(v => (Text(v, "who"), Text(v, "side"))));
        var shown = (await bench.DoAsync("flags", id)).Out;
        Assert.Contains("<b>три</b>, не пять", shown, StringComparison.Ordinal);
        Assert.Contains("three metres (so the original)", shown, StringComparison.Ordinal);
        Assert.Contains("resolved (1 for, 1 against)", shown, StringComparison.Ordinal);

        await bench.DoAsync("flag", id, "--reopen", "--reason", "a new source");
        Assert.Equal("discussed", Text(await OneAsync(), "status"));
        await bench.DoAsync("undo", "mill");
        Assert.Equal("resolved", Text(await OneAsync(), "status"));
        Assert.Equal(["flag", "comment", "vote", "resolve"], (await bench.DoAsync("history", "mill", "--format", "jsonl")).Json.Select(o => Text(o, "verb")).Where(v => v is "flag" or "comment" or "vote" or "resolve").Reverse());
    }

    [Fact]
    public async Task The_later_of_two_rulings_is_told_and_kept_as_a_comment()
    {
        var id = await FlagAsync("mill", "1");
        await bench.DoAsync("flag", id, "--resolve", "three", "--reason", "so the original", "--as", "boris");

        var late = await bench.RunAsync("flag", id, "--resolve", "five", "--reason", "the proofs", "--as", "clara");

        Assert.Equal(8, late.Exit);
        Assert.Contains("boris", late.Error, StringComparison.Ordinal);
        Assert.Contains("kept as a comment", late.Error, StringComparison.Ordinal);
        Assert.Contains("Ruled after boris had ruled: five (the proofs)", (await bench.DoAsync("flags", id)).Out, StringComparison.Ordinal);
        await bench.DoAsync("flag", id, "--reopen", "--resolve", "five", "--reason", "the proofs", "--as", "clara");
        Assert.Equal("five", Text(await OneAsync(), "ruling"));
    }

    [Theory]
    [InlineData("--resolve", "three")]
    [InlineData("--resolve", "three", "--reason", " ")]
    [InlineData("--reopen")]
    public async Task A_ruling_needs_a_reason(params string[] words)
    {
        var id = await FlagAsync("mill", "1");
        if (words[0] == "--reopen")
        {
            await bench.DoAsync("flag", id, "--resolve", "three", "--reason", "so the original");
        }

        var before = await bench.StateAsync();
        var answer = await bench.RunAsync(["flag", id, .. words]);

        Assert.Equal(2, answer.Exit);
        Assert.Contains("--reason", answer.Error, StringComparison.Ordinal);
        Assert.Equal(before, await bench.StateAsync());
        Assert.Equal(2, (await bench.RunAsync("flag", "mill", "2", "--resolve", "three")).Exit);
    }

    [Fact]
    public async Task Flags_are_chosen_by_status_category_tag_and_version()
    {
        var first = await FlagAsync("mill", "1", "--siglum", "second", "--category", "omission", "--tag", "a");
        var other = await FlagAsync("mill", "2", "--category", "style/language-register", "--comment", "hm");

        Assert.Equal([first], await IdsAsync("--category", "accuracy"));
        Assert.Equal([first], await IdsAsync("--category", "accuracy/omission", "--tag", "A"));
        Assert.Equal([first], await IdsAsync("--siglum", "second", "--status", "open"));
        Assert.Equal([other], await IdsAsync("--status", "discussed"));
        Assert.Equal(2, JsonDocument.Parse((await bench.DoAsync("flags", "mill", "--format", "json")).Out).RootElement.GetArrayLength());
        Assert.Equal("No flags.", Assert.Single((await bench.DoAsync("flags", "mill", "--status", "resolved")).Lines));
    }

    [Fact]
    public async Task A_flag_can_be_made_from_a_finding_and_stays_linked_to_it()
    {
        var finding = (await bench.DoAsync("compare", "mill", "--format", "jsonl")).Json.First(f => Text(f, "kind") == "number");
        var key = Text(finding, "id")!;

        await FlagAsync("mill", "--finding", key, "--note", "three or five?");

        var flag = await OneAsync();
        Assert.Equal((key, "second", finding.GetProperty("row").GetInt32(), "accuracy/mistranslation", Text(finding, "severity")), (Text(flag, "finding"), Text(flag, "siglum"), flag.GetProperty("row").GetInt32(), Text(flag, "category"), Text(flag, "severity")));
        Assert.Equal("5", flag.GetProperty("versionWords").GetProperty("words").GetString());
        Assert.Contains("is flagged already", (await bench.RunAsync("flag", "mill", "--finding", key[..6])).Error, StringComparison.Ordinal);
        Assert.Equal(3, (await bench.RunAsync("flag", "mill", "--finding", "ffffffffffff")).Exit);
    }

    [Theory]
    [InlineData(2, "does not stand in row 1", "mill", "1", "--siglum", "second", "--version-words", "nowhere")]
    [InlineData(2, "name it with --siglum", "mill", "1", "--version-words", "metres")]
    [InlineData(2, "is no severity", "mill", "1", "--severity", "huge")]
    [InlineData(2, "is no category", "mill", "1", "--category", "Bad Word")]
    [InlineData(2, "takes some words", "mill", "1", "--comment", " ")]
    [InlineData(2, "goes with --resolve", "mill", "1", "--reason", "because")]
    [InlineData(2, "take a flag", "mill", "1", "--remove")]
    [InlineData(2, "says the row", "mill", "1", "--finding", "abcdef")]
    [InlineData(3, "There is no flag 'f99'", "f99", "--comment", "hm")]
    [InlineData(3, "There is no flag 'mill'", "mill")]
    public async Task What_cannot_be_flagged_is_refused_with_the_way_out(int exit, string told, params string[] words)
    {
        var before = await bench.StateAsync();

        var answer = await bench.RunAsync(["flag", .. words]);

        Assert.Equal(exit, answer.Exit);
        Assert.Contains(told, answer.Error, StringComparison.Ordinal);
        Assert.Equal(before, await bench.StateAsync());
    }

    [Fact]
    public async Task A_word_of_ones_own_is_taken_as_a_category_and_said_to_be_none_of_MQM()
    {
        var answer = await bench.DoAsync("flag", "mill", "1", "--category", "tone");

        Assert.Contains("no error type of MQM", answer.Error, StringComparison.Ordinal);
        Assert.Equal("tone", Text(await OneAsync(), "category"));
    }

    [Fact]
    public async Task A_flag_follows_its_words_through_an_edit_and_says_that_the_text_changed()
    {
        var id = await FlagAsync("mill", "1", "--siglum", "second", "--version-words", "5 metres");

        await bench.DoAsync("edit", "mill", "--siglum", "second", "--unit", "1", "--text", "The river, they say, rose 5 metres in October.");

        var flag = await OneAsync();
        Assert.Equal(("changed", 1), (Text(flag, "place"), flag.GetProperty("row").GetInt32()));
        Assert.Equal(26, flag.GetProperty("versionWords").GetProperty("start").GetInt32());
        Assert.Contains("the text has changed since", (await bench.DoAsync("flags", id)).Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_flag_is_taken_off_and_brought_back()
    {
        var id = await FlagAsync("mill", "1");

        await bench.DoAsync("flag", id, "--remove");
        Assert.Empty((await bench.DoAsync("flags", "--format", "jsonl")).Json);
        await bench.DoAsync("undo", "mill");
        Assert.Equal(id, Text(await OneAsync(), "id"));
    }

    private async Task<string> FlagAsync(params string[] words) => (await bench.DoAsync(["flag", .. words])).Out.Split(' ')[0];

    private async Task<JsonElement> OneAsync() => Assert.Single((await bench.DoAsync("flags", "--format", "jsonl")).Json);

    private async Task<IEnumerable<string?>> IdsAsync(params string[] words) => (await bench.DoAsync(["flags", "mill", "--format", "jsonl", .. words])).Json.Select(f => Text(f, "id"));

    private static string? Text(JsonElement json, string name) => json.TryGetProperty(name, out var value) ? value.GetString() : null;
}
