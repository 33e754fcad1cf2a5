using System.Text.Json;
using Workbench.App.Commands.Running;
using Workbench.App.Tests.Commands.Support;
using Xunit;

namespace Workbench.App.Tests.Commands;

/// <summary>Nothing is paid twice, nothing over the limit, and all of it is written down.</summary>
public sealed class TranslateMoneyTests : IAsyncLifetime, IDisposable
{
    private const string Priced = """{ "currency": "EUR", "prices": { "apertium": { "perMillion": 1000 } } }""";

    private readonly Bench bench = new();

    public Task InitializeAsync() => bench.MakeWorkAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => bench.Dispose();

    [Fact]
    public async Task A_process_that_was_killed_is_gone_on_with_and_what_it_paid_for_is_not_asked_again()
    {
        using var hung = new ManualResetEventSlim();
        using var killed = new ManualResetEventSlim();
        var isHanging = true;
        using var service = Serve(text =>
        {
            if (isHanging && text.StartsWith('—') && text.Contains("Боюсь", StringComparison.Ordinal))
            {
                hung.Set();
                killed.Wait();
            }

            return $"machine {text.Length}";
        });
        using (var process = BuiltProgram.Start(bench.Folder, bench.Variables, "translate", "mill"))
        {
            await Task.Run(hung.Wait);
            process.Kill();
            await process.WaitForExitAsync();
        }

        isHanging = false;
        killed.Set();
        var again = await bench.DoAsync("translate", "mill");

        Assert.Contains("5 units by Apertium, aligned; 0 units failed.", again.Out, StringComparison.Ordinal);
        var asked = service.Texts.GroupBy(text => text).ToDictionary(group => group.Key, group => group.Count());
        Assert.Equal(5, asked.Count);
        Assert.Equal(2, Assert.Single(asked, text => text.Value > 1).Value);
        var spend = (await bench.DoAsync("spend", "--format", "jsonl")).Json;
        Assert.Equal(["yes", "yes", "yes", "maybe", "yes", "yes"], spend.Select(entry => entry.GetProperty("billing").GetString()));
        await bench.DoAsync("doctor");
    }

    [Fact]
    public async Task A_quote_tells_units_characters_what_is_known_and_the_cost_by_the_users_table()
    {
        using var service = Serve(text => $"machine {text.Length}");
        bench.Write("prices.json", Priced);

        var before = (await bench.DoAsync("translate", "mill", "--quote")).Out;
        Assert.Equal(0, service.Questions);
        await bench.DoAsync("translate", "mill");
        var after = (await bench.DoAsync("translate", "mill", "--quote", "--siglum", "other")).Out;

        Assert.Contains("5 units; 5 requests with 5 texts, 284 characters; 0 are known already.", before, StringComparison.Ordinal);
        Assert.Contains("Cost: about 0.284 EUR, at 1000 EUR a million characters (prices.json).", before, StringComparison.Ordinal);
        Assert.Contains("0 requests with 0 texts, 0 characters; 5 are known already.", after, StringComparison.Ordinal);
        Assert.Contains("Cost: about 0.00 EUR", after, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--max-cost", "0.28")]
    [InlineData("--max-characters", "283")]
    public async Task A_run_over_its_limit_is_refused_before_anything_is_sent(string option, string limit)
    {
        using var service = Serve(text => $"machine {text.Length}");
        bench.Write("prices.json", Priced);
        var before = await bench.StateAsync();

        var answer = await bench.RunAsync("translate", "mill", option, limit);

        Assert.Equal(ExitCode.ProviderRefused, answer.Exit);
        Assert.Contains(option, answer.Error, StringComparison.Ordinal);
        Assert.Equal(0, service.Questions);
        Assert.Equal(before, await bench.StateAsync());
    }

    [Theory]
    [InlineData("--max-cost", "0.284")]
    [InlineData("--max-characters", "284")]
    public async Task A_limit_just_high_enough_lets_the_run_through(string option, string limit)
    {
        using var service = Serve(text => $"machine {text.Length}");
        bench.Write("prices.json", Priced);

        await bench.DoAsync("translate", "mill", option, limit);

        Assert.Equal(5, service.Questions);
    }

    [Fact]
    public async Task Asking_again_for_what_was_nonsense_counts_and_the_limit_is_hard_in_the_middle_of_a_run_too()
    {
        using var service = Serve(text => text.StartsWith('М') ? "" : $"machine {text.Length}");

        var answer = await bench.RunAsync("translate", "mill", "--max-characters", "320");

        Assert.Equal(ExitCode.ProviderRefused, answer.Exit);
        Assert.Contains("--max-characters allows 320 characters", answer.Error, StringComparison.Ordinal);
        Assert.Contains("the same command goes on from there", answer.Error, StringComparison.Ordinal);
        Assert.True(service.Texts.Sum(text => text.Length) <= 320);
    }

    [Fact]
    public async Task A_provider_without_a_price_cannot_be_held_to_a_cost()
    {
        bench.Variables["WORKBENCH_YANDEX_KEY"] = "k";

        var answer = await bench.RunAsync("translate", "mill", "--provider", "yandex", "--max-cost", "1");
        var quote = await bench.DoAsync("translate", "mill", "--provider", "yandex", "--quote");

        Assert.Equal(ExitCode.ProviderRefused, answer.Exit);
        Assert.Contains("prices.json", answer.Error, StringComparison.Ordinal);
        Assert.Contains("Cost: not known", quote.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_price_table_that_is_printed_is_the_one_to_edit()
    {
        await bench.DoAsync("prices", "-o", "prices.json");
        var printed = File.ReadAllText(bench.At("prices.json"));

        Assert.Equal(printed, (await bench.DoAsync("prices")).Out);
        Assert.Equal("USD", JsonDocument.Parse(printed).RootElement.GetProperty("currency").GetString());
    }

    [Theory]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("""{"prices":{}}""")]
    [InlineData("""{"currency":"EUR"}""")]
    [InlineData("""{"currency":"EUR","prices":{"deepl":{"perMillion":-1}}}""")]
    [InlineData("""{"currency":"EUR","prices":{"deepl":{"perMillion":"cheap"}}}""")]
    [InlineData("""{"currency":"EUR","prices":{"deepl":{"perMillion":1,"of":"words"}}}""")]
    public async Task A_price_table_that_is_none_is_named(string table)
    {
        bench.Write("prices.json", table);

        var answer = await bench.RunAsync("translate", "mill", "--quote");

        Assert.Equal(ExitCode.Input, answer.Exit);
        Assert.Contains("prices.json", answer.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_sent_is_told_by_provider_and_work()
    {
        using var service = Serve(text => $"machine {text.Length}");
        bench.Write("prices.json", Priced);
        await bench.DoAsync("translate", "mill");

        var table = (await bench.DoAsync("spend")).Out;
        var calls = (await bench.DoAsync("spend", "mill", "--format", "jsonl")).Json;

        Assert.Contains("apertium", table, StringComparison.Ordinal);
        Assert.Contains("0.284 EUR", table, StringComparison.Ordinal);
        Assert.Equal(5, calls.Length);
        Assert.All(calls, call => Assert.Equal(("apertium", "mill", "translate", "yes"), (Text(call, "provider"), Text(call, "work"), Text(call, "task"), Text(call, "billing"))));
        Assert.Equal("Nothing was sent.\n", (await bench.DoAsync("spend", "other")).Out);
    }

    [Fact]
    public async Task Half_a_line_of_a_killed_process_hides_nothing_of_the_files()
    {
        using var service = Serve(text => $"machine {text.Length}");
        await bench.DoAsync("translate", "mill");
        foreach (var file in new[] { "spend.jsonl", "translations.jsonl" })
        {
            File.AppendAllText(bench.At(file), """{"call":9,"key":"ab""");
        }

        await bench.DoAsync("translate", "mill", "--siglum", "again");

        Assert.Equal(5, service.Questions);
        Assert.Equal(5, (await bench.DoAsync("spend", "--format", "jsonl")).Lines.Length);
    }

    [Fact]
    public async Task Units_that_failed_are_kept_with_their_reasons_and_tried_again_alone()
    {
        var isDown = true;
        using var service = Serve(text => isDown && text.StartsWith('К') ? "" : $"machine {text.Length}");
        await bench.RunAsync("translate", "mill");

        var failed = (await bench.DoAsync("translate", "mill", "--failed")).Out;
        var machine = (await bench.DoAsync("list", "mill", "--format", "json")).Out;
        isDown = false;
        service.Texts.Clear();
        var again = await bench.DoAsync("translate", "mill");

        Assert.Contains("mt-apertium: 1 unit without translation.", failed, StringComparison.Ordinal);
        Assert.Contains("unit 4: the provider returned an empty text.", failed, StringComparison.Ordinal);
        Assert.Contains("\"missing\": [", machine, StringComparison.Ordinal);
        Assert.Contains("5 units by Apertium, aligned; 0 units failed.", again.Out, StringComparison.Ordinal);
        Assert.StartsWith("К утру", Assert.Single(service.Texts), StringComparison.Ordinal);
        Assert.Contains("0 units without translation", (await bench.DoAsync("translate", "mill", "--failed")).Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_machine_version_says_who_made_it_when_and_how()
    {
        using var service = Serve(text => $"machine {text.Length}");
        await bench.DoAsync("translate", "mill");

        var texts = JsonDocument.Parse((await bench.DoAsync("list", "mill", "--format", "json")).Out).RootElement.GetProperty("works")[0].GetProperty("texts").EnumerateArray().ToList();
        var machine = texts.Single(text => Text(text, "role") == "machine").GetProperty("machine");

        Assert.Equal(("apertium", ""), (Text(machine, "provider"), Text(machine, "parameters")));
        Assert.InRange(machine.GetProperty("made").GetDateTimeOffset(), TimeProvider.System.GetUtcNow().AddMinutes(-5), TimeProvider.System.GetUtcNow());
        Assert.DoesNotContain(texts, text => Text(text, "role") != "machine" && text.TryGetProperty("machine", out _));
    }

    [Fact]
    public async Task A_work_marked_never_send_is_sent_nowhere_until_the_mark_is_lifted()
    {
        using var service = Serve(text => $"machine {text.Length}");
        await bench.DoAsync("align", "mill");
        await bench.DoAsync("edit", "mill", "--send", "never");

        var answer = await bench.RunAsync("translate", "mill");
        var back = await bench.RunAsync("translate", "mill", "--back", "--siglum", "first");

        Assert.All([answer, back], refused =>
        {
            Assert.Equal(ExitCode.ProviderRefused, refused.Exit);
            Assert.Contains("'mill' is marked 'never send'", refused.Error, StringComparison.Ordinal);
            Assert.Contains("--send allowed", refused.Error, StringComparison.Ordinal);
        });
        Assert.Equal(0, service.Questions);
        Assert.Contains("never send", (await bench.DoAsync("list")).Out, StringComparison.Ordinal);
        await bench.DoAsync("undo", "mill");
        await bench.DoAsync("translate", "mill");
        Assert.Equal(5, service.Questions);
    }

    [Fact]
    public async Task A_unit_that_was_not_translated_back_is_kept_with_its_reason_and_tried_again_alone()
    {
        var isDown = true;
        using var service = Serve(text => text.Contains("lived alone", StringComparison.Ordinal) && isDown ? "" : "Что-то другое.");
        await bench.DoAsync("align", "mill");

        var answer = await bench.RunAsync("translate", "mill", "--back", "--siglum", "first", "--rows", "0-1");
        var listed = await bench.DoAsync("translate", "mill", "--back", "--siglum", "first", "--failed");
        var shown = await bench.DoAsync("show", "mill", "--siglum", "first", "--back", "--rows", "0");
        isDown = false;
        var asked = service.Questions;
        var again = await bench.DoAsync("translate", "mill", "--back", "--siglum", "first", "--rows", "failed");

        Assert.Equal(ExitCode.PartlyDone, answer.Exit);
        Assert.Contains("first: 1 unit without back-translation.", listed.Out, StringComparison.Ordinal);
        Assert.Contains("unit 0 (row 0): the provider returned an empty text.", listed.Out, StringComparison.Ordinal);
        Assert.Contains("--rows failed", listed.Error, StringComparison.Ordinal);
        Assert.Contains("not translated back", shown.Out, StringComparison.Ordinal);
        Assert.Contains("1 unit translated back by Apertium; 0 units failed.", again.Out, StringComparison.Ordinal);
        Assert.Equal(asked + 1, service.Questions);
        Assert.Contains("0 units without", (await bench.DoAsync("translate", "mill", "--back", "--siglum", "first", "--failed")).Out, StringComparison.Ordinal);
        Assert.Contains("no unit failed", (await bench.DoAsync("translate", "mill", "--back", "--siglum", "first", "--rows", "failed")).Out, StringComparison.Ordinal);
        await bench.DoAsync("doctor");
        await bench.DoAsync("undo", "mill");
        Assert.Contains("1 unit without", (await bench.DoAsync("translate", "mill", "--back", "--siglum", "first", "--failed")).Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_version_is_translated_back_as_evidence_on_its_rows()
    {
        using var service = Serve(text => text.Contains("lived alone", StringComparison.Ordinal) ? "Мельник Егор жил один у речки." : "Что-то другое.");
        await bench.DoAsync("align", "mill");

        var answer = await bench.DoAsync("translate", "mill", "--back", "--siglum", "first", "--rows", "0-1");
        var shown = (await bench.DoAsync("show", "mill", "--siglum", "first", "--back", "--rows", "0")).Out;

        Assert.Contains("first of mill: 2 units translated back by Apertium; 0 units failed.", answer.Out, StringComparison.Ordinal);
        Assert.Equal(2, service.Questions);
        var line = string.Join(' ', shown.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains("[Мельник] [Егор] [жил] [один] у речки.", line, StringComparison.Ordinal);
        Assert.Contains("words of the original come back", line, StringComparison.Ordinal);
        await bench.DoAsync("edit", "mill", "--siglum", "first", "--unit", "0", "--text", "Another text.");
        Assert.DoesNotContain("come back", (await bench.DoAsync("show", "mill", "--siglum", "first", "--back", "--rows", "0")).Out, StringComparison.Ordinal);
        await bench.DoAsync("rename", "mill", "watermill");
        await bench.DoAsync("doctor");
        Assert.Contains("Что-то другое.", (await bench.DoAsync("show", "watermill", "--siglum", "first", "--back", "--rows", "1")).Out, StringComparison.Ordinal);
        await bench.DoAsync("remove", "watermill", "--siglum", "first");
        await bench.DoAsync("doctor");
    }

    [Fact]
    public async Task Vectors_are_asked_for_once_and_a_work_that_stays_is_not_sent()
    {
        await using var service = await StubEmbeddings.StartAsync();
        bench.Variables["WORKBENCH_OPENAI_URL"] = service.Address;
        bench.Variables["WORKBENCH_OPENAI_EMBEDDINGS"] = "test-model";

        await bench.DoAsync("align", "mill", "--embeddings", "openai");
        var asked = service.Texts.Count;
        await bench.DoAsync("align", "mill", "--embeddings", "openai");
        await bench.DoAsync("edit", "mill", "--send", "never");
        var refused = await bench.RunAsync("align", "mill", "--embeddings", "openai");

        Assert.True(asked > 15);
        Assert.Equal(asked, service.Texts.Count);
        Assert.Equal(asked, service.Texts.Distinct().Count());
        Assert.Equal(ExitCode.ProviderRefused, refused.Exit);
        Assert.Contains("embed", (await bench.DoAsync("spend", "--format", "jsonl")).Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--max-characters", "20", ExitCode.ProviderRefused)]
    [InlineData("--max-characters", "100000", ExitCode.Done)]
    [InlineData("--max-cost", "0.0001", ExitCode.ProviderRefused)]
    [InlineData("--max-cost", "5", ExitCode.Done)]
    public async Task Vectors_are_held_to_the_same_limits(string option, string limit, int exit)
    {
        await using var service = await StubEmbeddings.StartAsync();
        bench.Variables["WORKBENCH_OPENAI_URL"] = service.Address;
        bench.Variables["WORKBENCH_OPENAI_EMBEDDINGS"] = "test-model";
        bench.Write("prices.json", """{ "currency": "EUR", "prices": { "openai/test-model": { "perMillion": 10, "of": "tokens" } } }""");

        var answer = await bench.RunAsync("align", "mill", "--embeddings", "openai", option, limit);

        Assert.Equal(exit, answer.Exit);
        Assert.Equal(exit == ExitCode.Done, !service.Texts.IsEmpty);
        Assert.Equal(exit != ExitCode.Done, answer.Error.Contains(option, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_preferred_renderings_of_the_work_go_along_where_terms_go_with_the_texts()
    {
        await using var service = await StubAzure.StartAsync();
        bench.Variables["WORKBENCH_AZURE_URL"] = service.Address;
        bench.Variables["WORKBENCH_AZURE_KEY"] = "any";
        await bench.DoAsync("glossary", "add", "mill", "Мельник", "--rendering", "millwright", "--rendering", "miller", "--forbidden", "grinder");

        await bench.DoAsync("translate", "mill", "--provider", "azure");
        var marked = service.Texts.ToList();
        await bench.DoAsync("translate", "mill", "--provider", "azure", "--glossary", "none", "--siglum", "plain");

        Assert.Contains(marked, text => text.Contains("<mstrans:dictionary translation=\"millwright\">Мельник</mstrans:dictionary>", StringComparison.Ordinal));
        Assert.DoesNotContain(service.Texts, text => text.Contains("grinder", StringComparison.Ordinal));
        Assert.DoesNotContain(service.Texts.Skip(marked.Count), text => text.Contains("mstrans", StringComparison.Ordinal));
        Assert.Contains(service.Texts.Skip(marked.Count), text => text.Contains("Мельник", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("--max-cost and --max-characters go with --embeddings", "align", "mill", "--max-cost", "1")]
    [InlineData("--rows goes with --back", "translate", "mill", "--rows", "1")]
    [InlineData("Say with --siglum which version", "translate", "mill", "--back")]
    [InlineData("--context takes a number from 0 to 5.", "translate", "mill", "--context", "9")]
    [InlineData("--max-cost takes a number from 0 on.", "translate", "mill", "--max-cost", "-1")]
    [InlineData("--send is said of a work", "edit", "mill", "--siglum", "first", "--send", "never")]
    public async Task Options_that_do_not_go_together_are_named(string message, params string[] words)
    {
        var answer = await bench.RunAsync(words);

        Assert.Equal(ExitCode.Usage, answer.Exit);
        Assert.Contains(message, answer.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--model", "m1")]
    [InlineData("--formality", "more")]
    [InlineData("--context", "1")]
    [InlineData("--glossary", "terms.tsv")]
    public async Task What_a_provider_does_not_offer_is_refused_by_the_options_name(string option, string value)
    {
        bench.Write("terms.tsv", "мельник\tmiller\n");

        var answer = await bench.RunAsync("translate", "mill", option, value);

        Assert.Equal(ExitCode.Input, answer.Exit);
        Assert.Contains(option, answer.Error, StringComparison.Ordinal);
    }

    private StubApertium Serve(Func<string, string?> translate)
    {
        var service = new StubApertium(translate);
        bench.Variables["WORKBENCH_APERTIUM_URL"] = service.Address;
        return service;
    }

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;
}
