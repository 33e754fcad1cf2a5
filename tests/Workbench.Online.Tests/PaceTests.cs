using Workbench.Online.Tests.Support;
using Workbench.Translating;
using Workbench.Works;
using Xunit;

namespace Workbench.Online.Tests;

/// <summary>How fast and how wide a service is asked, and what a page can tell of it.</summary>
public class PaceTests
{
    [Fact]
    public async Task The_users_rate_is_kept_on_the_clock_that_was_passed_in()
    {
        await using var stub = await StubService.StartAsync(StubService.Answers(request => StandIns.Answer("bergamot", request)));
        using var bench = new Bench();
        var provider = bench.Open(StandIns.OptionsFor("bergamot", stub.Url) with { Pace = new ProviderPace(RequestsPerSecond: 2) });

        await new MachineTranslator(provider).TranslateAsync(Words(10), Language.English);

        // Ten requests at two a second: the last starts 4.5 s after the first, less what may be caught up with.
        Assert.InRange(bench.Time.Waits.Sum(wait => wait.TotalSeconds), 4.3, 4.6);
        Assert.InRange(bench.Activity.Statuses["bergamot"].Waited.TotalSeconds, 4.3, 4.6);
    }

    [Fact]
    public async Task A_pace_of_one_request_in_two_minutes_is_no_fault_of_the_service()
    {
        await using var stub = await StubService.StartAsync(StubService.Answers(request => StandIns.Answer("bergamot", request)));
        using var bench = new Bench();
        var provider = bench.Open(StandIns.OptionsFor("bergamot", stub.Url) with { Pace = new ProviderPace(RequestsPerSecond: 0.008) });

        Assert.Empty((await new MachineTranslator(provider).TranslateAsync(Words(3), Language.English)).Failures);

        Assert.InRange(bench.Time.Waits.Sum(wait => wait.TotalSeconds), 249, 251);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(5)]
    public async Task No_more_requests_are_on_their_way_than_allowed(int parallel)
    {
        var (now, most) = (0, 0);
        var gate = new Lock();
        await using var stub = await StubService.StartAsync(async context =>
        {
            lock (gate)
            {
                most = Math.Max(most, ++now);
            }

            await Task.Delay(30);
            lock (gate)
            {
                now--;
            }

            await StubService.Answers(request => StandIns.Answer("bergamot", request))(context);
        });
        using var bench = new Bench();
        var provider = bench.Open(StandIns.OptionsFor("bergamot", stub.Url) with { Pace = new ProviderPace(Parallel: parallel) });
        var original = Words(40);

        var translation = await new MachineTranslator(provider).TranslateAsync(original, Language.English);

        Assert.Equal(parallel, most);
        Assert.Equal(Bench.TextsOf(original).Select(StandIns.Translate), Bench.TextsOf(translation.Document));
    }

    [Fact]
    public async Task A_page_can_tell_tries_waits_and_the_breaker()
    {
        await using var stub = await StubService.StartAsync(StubService.Says(500, ""));
        using var bench = new Bench();

        await Assert.ThrowsAsync<TranslationException>(() =>
            new MachineTranslator(bench.Open(StandIns.OptionsFor("bergamot", stub.Url))).TranslateAsync(Bench.DocumentOf("ru", "Дом."), Language.English));

        var status = bench.Activity.Statuses["bergamot"];
        Assert.Equal((5L, 4L, BreakerState.Open), (status.Tries, status.Repeats, status.Breaker));
        Assert.Equal(bench.Time.Waits.Sum(wait => wait.TotalSeconds), status.Waited.TotalSeconds, 1);
        Assert.Contains("answered 500; waiting", string.Join('\n', status.Last), StringComparison.Ordinal);
        Assert.Contains("before try 5", string.Join('\n', status.Last), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("RATE", "fast")]
    [InlineData("RATE", "0")]
    [InlineData("CHARACTERS", "-5")]
    [InlineData("PARALLEL", "2.5")]
    [InlineData("PARALLEL", "1000")]
    public void A_pace_that_is_no_number_is_named_by_its_variable(string part, string value)
    {
        var exception = Assert.Throws<InputException>(() => ProviderOptions.FromEnvironment("deepl", name => name == $"WORKBENCH_DEEPL_{part}" ? value : null));

        Assert.Contains($"WORKBENCH_DEEPL_{part}", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task When_one_request_ends_the_run_those_on_their_way_are_waited_for_and_kept()
    {
        var asked = 0;
        await using var stub = await StubService.StartAsync(async context =>
        {
            var number = Interlocked.Increment(ref asked);
            if (number == 3)
            {
                await StubService.Says(401, "{}")(context);
                return;
            }

            await Task.Delay(number > 1 ? 200 : 0);
            await StubService.Answers(request => StandIns.Answer("bergamot", request))(context);
        });
        using var bench = new Bench();
        var memory = new Memory();
        var provider = bench.Open(StandIns.OptionsFor("bergamot", stub.Url) with { Pace = new ProviderPace(Parallel: 4) });

        await Assert.ThrowsAsync<TranslationException>(() => new MachineTranslator(provider, memory).TranslateAsync(Words(20), Language.English));

        Assert.Equal(asked - 1, memory.Kept.Count);
        Assert.InRange(asked, 3, 8);
    }

    private static Document Words(int count) => Bench.DocumentOf("ru", [.. Enumerable.Range(0, count).Select(i => $"слово {i}")]);
}
