using Workbench.App.Commands.Running;
using Workbench.App.Tests.Commands.Support;
using Xunit;

namespace Workbench.App.Tests.Commands;

public sealed class TranslateTests : IAsyncLifetime, IDisposable
{
    private readonly Bench bench = new();

    public Task InitializeAsync() => bench.MakeWorkAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => bench.Dispose();

    [Fact]
    public async Task A_machine_version_stands_beside_the_others_aligned_unit_by_unit()
    {
        using var service = Serve(text => $"machine {text.Length}");

        var answer = await bench.DoAsync("translate", "mill");

        Assert.Contains("mt-apertium of mill: 5 units by Apertium, aligned; 0 units failed.", answer.Out, StringComparison.Ordinal);
        Assert.Contains("machine, aligned", (await bench.DoAsync("list")).Out, StringComparison.Ordinal);
        Assert.Contains("machine", (await bench.DoAsync("show", "mill", "--siglum", "mt-apertium", "--rows", "4")).Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_translation_and_its_links_are_one_operation()
    {
        using var service = Serve(text => $"machine {text.Length}");
        await bench.DoAsync("translate", "mill");

        await bench.DoAsync("undo", "mill");

        Assert.DoesNotContain("mt-apertium", (await bench.DoAsync("list", "mill")).Out, StringComparison.Ordinal);
        await bench.DoAsync("redo", "mill");
        Assert.Contains("machine, aligned", (await bench.DoAsync("list")).Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_run_asks_for_nothing_it_knows()
    {
        using var service = Serve(text => $"machine {text.Length}");
        await bench.DoAsync("translate", "mill");
        var asked = service.Questions;

        await bench.DoAsync("translate", "mill");

        Assert.Equal(asked, service.Questions);
        Assert.Contains("0 requests with 0 texts", (await bench.DoAsync("translate", "mill", "--quote")).Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_quote_sends_nothing()
    {
        using var service = Serve(text => text);
        var before = await bench.StateAsync();

        var answer = await bench.DoAsync("translate", "mill", "--quote");

        Assert.Contains("5 requests with 5 texts", answer.Out, StringComparison.Ordinal);
        Assert.Equal(0, service.Questions);
        Assert.Equal(before, await bench.StateAsync());
    }

    [Fact]
    public async Task A_provider_without_key_ends_with_5_and_names_the_variable()
    {
        var before = await bench.StateAsync();

        var answer = await bench.RunAsync("translate", "mill", "--provider", "deepl");

        Assert.Equal(ExitCode.ProviderRefused, answer.Exit);
        Assert.Contains("WORKBENCH_DEEPL_KEY", answer.Error, StringComparison.Ordinal);
        Assert.Equal(before, await bench.StateAsync());
    }

    [Fact]
    public async Task A_language_the_provider_lacks_ends_with_5()
    {
        using var service = Serve(text => text);

        var answer = await bench.RunAsync("translate", "mill", "--to", "de");

        Assert.Equal(ExitCode.ProviderRefused, answer.Exit);
        Assert.Contains("does not translate", answer.Error, StringComparison.Ordinal);
        Assert.Equal(0, service.Questions);
    }

    [Fact]
    public async Task Units_that_failed_are_named_and_the_rest_is_kept()
    {
        using var service = Serve(text => text.StartsWith('К') ? "" : $"machine {text.Length}");

        var answer = await bench.RunAsync("translate", "mill");

        Assert.Equal(ExitCode.PartlyDone, answer.Exit);
        Assert.Contains("4 units by Apertium, aligned; 1 unit failed.", answer.Out, StringComparison.Ordinal);
        Assert.Contains("unit 4 has no translation", answer.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Offline_no_service_elsewhere_is_asked()
    {
        bench.Variables["WORKBENCH_APERTIUM_URL"] = "https://apertium.example";

        var answer = await bench.RunAsync("translate", "mill", "--offline");

        Assert.Equal(ExitCode.ProviderFailed, answer.Exit);
        Assert.Contains("--offline forbids asking it", answer.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_person_made_of_a_machines_words_stays_when_it_translates_again()
    {
        var words = "machine";
        using var service = Serve(text => text.StartsWith('К') ? "" : $"{words} {text.Length}");
        await bench.RunAsync("translate", "mill");
        await bench.DoAsync("edit", "mill", "--siglum", "mt-apertium", "--unit", "2", "--text", "Corrected by a person.");
        words = "robot";
        File.Delete(bench.At("translations.jsonl"));

        var again = await bench.RunAsync("translate", "mill");

        Assert.Contains("1 unit of mt-apertium edited by hand stays as it is.", again.Error, StringComparison.Ordinal);
        var shown = (await bench.DoAsync("show", "mill", "--siglum", "mt-apertium")).Out;
        Assert.Contains("Corrected by a person.", shown, StringComparison.Ordinal);
        Assert.Contains("robot", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("machine ", shown, StringComparison.Ordinal);
        await bench.RunAsync("translate", "mill");
        Assert.Contains("Corrected by a person.", (await bench.DoAsync("show", "mill", "--siglum", "mt-apertium")).Out, StringComparison.Ordinal);
        await bench.DoAsync("doctor");
    }

    [Fact]
    public async Task A_correction_stays_though_the_machine_fails_at_its_unit_now()
    {
        var isDown = false;
        using var service = Serve(text => isDown && text.StartsWith('К') ? "" : $"machine {text.Length}");
        await bench.DoAsync("translate", "mill");
        await bench.DoAsync("edit", "mill", "--siglum", "mt-apertium", "--unit", "4", "--text", "Corrected by a person.");
        isDown = true;
        File.Delete(bench.At("translations.jsonl"));

        await bench.DoAsync("translate", "mill");

        Assert.Contains("Corrected by a person.", (await bench.DoAsync("show", "mill", "--siglum", "mt-apertium")).Out, StringComparison.Ordinal);
        await bench.DoAsync("doctor");
    }

    [Fact]
    public async Task A_persons_version_is_never_written_over()
    {
        using var service = Serve(text => text);

        var answer = await bench.RunAsync("translate", "mill", "--siglum", "first");

        Assert.Equal(ExitCode.Input, answer.Exit);
        Assert.Contains("'first' of 'mill' is no machine's text.", answer.Error, StringComparison.Ordinal);
    }

    private StubApertium Serve(Func<string, string?> translate)
    {
        var service = new StubApertium(translate);
        bench.Variables["WORKBENCH_APERTIUM_URL"] = service.Address;
        return service;
    }
}
