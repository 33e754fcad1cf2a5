using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Workbench.Online.Tests.Support;
using Workbench.Translating;
using Workbench.Works;
using Xunit;
using static Workbench.Online.Tests.NonsenseTests;

namespace Workbench.Online.Tests;

/// <summary>How a service is asked, over real HTTP on a clock that does not run by itself.</summary>
public class PipelineTests
{
    [Fact]
    public async Task A_pause_in_seconds_is_kept_to_the_second()
    {
        await using var stub = await StubService.StartAsync(StubService.Says(429, "{}", headers: ("Retry-After", "17")), Good);
        using var bench = new Bench();

        Assert.Single((await TranslateAsync(bench, stub)).Document.Units);

        Assert.Equal([TimeSpan.FromSeconds(17)], bench.Time.Waits);
    }

    [Fact]
    public async Task A_pause_until_a_date_is_kept_to_the_second()
    {
        using var bench = new Bench();
        var now = bench.Time.GetUtcNow();
        await using var stub = await StubService.StartAsync(StubService.Says(503, "busy", headers: [("Date", Http(now)), ("Retry-After", Http(now.AddSeconds(45)))]), Good);

        Assert.Single((await TranslateAsync(bench, stub)).Document.Units);

        Assert.Equal([TimeSpan.FromSeconds(45)], bench.Time.Waits);
    }

    [Theory]
    [InlineData(-7200)]
    [InlineData(7200)]
    public async Task A_pause_until_a_date_is_one_of_the_services_clock_however_wrong_ours_is(int seconds)
    {
        using var bench = new Bench();
        var theirs = bench.Time.GetUtcNow().AddSeconds(seconds);
        await using var stub = await StubService.StartAsync(StubService.Says(429, "busy", headers: [("Date", Http(theirs)), ("Retry-After", Http(theirs.AddSeconds(20)))]), Good);

        Assert.Single((await TranslateAsync(bench, stub)).Document.Units);

        Assert.Equal([TimeSpan.FromSeconds(20)], bench.Time.Waits);
    }

    [Fact]
    public async Task Pauses_asked_for_may_be_longer_than_one_request_may_take()
    {
        var busy = StubService.Says(429, "{}", headers: ("Retry-After", "110"));
        await using var stub = await StubService.StartAsync(busy, busy, Good);
        using var bench = new Bench();

        Assert.Single((await TranslateAsync(bench, stub)).Document.Units);

        Assert.Equal(220, bench.Time.Waits.Sum(wait => wait.TotalSeconds));
    }

    [Fact]
    public async Task A_pause_of_an_hour_is_left_to_the_user()
    {
        await using var stub = await StubService.StartAsync(StubService.Says(429, "{}", headers: ("Retry-After", "3600")));
        using var bench = new Bench();

        var exception = await Assert.ThrowsAsync<TranslationException>(() => TranslateAsync(bench, stub));

        Assert.True(exception.ProviderRefused);
        Assert.Contains("01:00:00", exception.Message, StringComparison.Ordinal);
        Assert.Empty(bench.Time.Waits);
    }

    [Fact]
    public async Task A_service_that_stumbles_is_asked_again_with_growing_waits()
    {
        var stumbles = StubService.Says(500, "oops");
        await using var stub = await StubService.StartAsync(stumbles, stumbles, stumbles, Good);
        using var bench = new Bench();

        Assert.Single((await TranslateAsync(bench, stub)).Document.Units);

        Assert.Equal(4, stub.Translations.Count());
        Assert.Equal(3, bench.Time.Waits.Count);
        Assert.Equal(bench.Time.Waits.Order(), bench.Time.Waits);
        Assert.InRange(bench.Time.Waits.Sum(wait => wait.TotalSeconds), 2, 30);
    }

    [Fact]
    public async Task Five_faults_in_a_row_open_the_breaker_and_end_the_run()
    {
        await using var stub = await StubService.StartAsync(StubService.Says(500, """{"error":"database is gone"}"""));
        using var bench = new Bench();

        var exception = await Assert.ThrowsAsync<TranslationException>(() => TranslateAsync(bench, stub));

        Assert.Equal(TranslationFault.Network, exception.Fault);
        Assert.Contains("5 times in a row", exception.Message, StringComparison.Ordinal);
        Assert.Contains("answered 500", exception.Message, StringComparison.Ordinal);
        Assert.Contains("database is gone", exception.Message, StringComparison.Ordinal);
        Assert.Equal(5, stub.Translations.Count());
        Assert.Equal(4, bench.Time.Waits.Count);
        Assert.Contains(bench.Events, told => told.Kind == ProviderEventKind.BreakerOpened);
    }

    [Fact]
    public async Task The_breaker_lets_one_question_through_after_a_minute()
    {
        var fails = StubService.Says(500, "");
        await using var stub = await StubService.StartAsync(fails, fails, fails, fails, fails, Good);
        using var bench = new Bench();
        var provider = bench.Open("apertium", stub.Url);
        var batch = Bench.Batch("Дом.");
        await Assert.ThrowsAsync<TranslationException>(() => provider.TranslateAsync(batch, default));
        await Assert.ThrowsAsync<TranslationException>(() => provider.TranslateAsync(batch, default));
        Assert.Equal(5, stub.Translations.Count());

        bench.Time.Advance(TimeSpan.FromSeconds(61));

        Assert.Equal("A house.", Assert.Single(await provider.TranslateAsync(batch, default)).Text);
        Assert.Contains(bench.Events, told => told.Kind == ProviderEventKind.BreakerClosed);
    }

    [Fact]
    public async Task A_service_that_is_not_there_is_named_with_the_variable_that_names_it()
    {
        using var bench = new Bench();

        var exception = await Assert.ThrowsAsync<TranslationException>(() =>
            new MachineTranslator(bench.Open("apertium", Nobody())).TranslateAsync(Bench.DocumentOf("ru", "Дом."), Language.English));

        Assert.Equal(TranslationFault.Network, exception.Fault);
        Assert.False(exception.ProviderRefused);
        Assert.Contains("does not answer", exception.Message, StringComparison.Ordinal);
        Assert.Contains("WORKBENCH_APERTIUM_URL", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(401)]
    [InlineData(403)]
    public async Task A_refused_key_is_never_tried_again(int status)
    {
        await using var stub = await StubService.StartAsync(StubService.Says(status, """{"message":"who are you"}"""));
        using var bench = new Bench();

        var exception = await Assert.ThrowsAsync<TranslationException>(() => TranslateAsync(bench, stub));

        Assert.Equal(TranslationFault.Key, exception.Fault);
        Assert.True(exception.ProviderRefused);
        Assert.Contains("WORKBENCH_APERTIUM_KEY", exception.Message, StringComparison.Ordinal);
        Assert.Single(stub.Translations);
    }

    [Fact]
    public async Task A_service_that_never_answers_is_given_thirty_seconds_twice()
    {
        using var asked = new SemaphoreSlim(0);
        await using var stub = await StubService.StartAsync(async context =>
        {
            asked.Release();
            await Task.Delay(Timeout.Infinite, context.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        });
        using var bench = new Bench();

        var run = TranslateAsync(bench, stub);
        await asked.WaitAsync();
        bench.Time.Advance(TimeSpan.FromSeconds(30));
        await asked.WaitAsync();
        bench.Time.Advance(TimeSpan.FromSeconds(30));
        var exception = await Assert.ThrowsAsync<TranslationException>(() => run);

        Assert.Contains("no answer within 30 s", exception.Message, StringComparison.Ordinal);
        Assert.Equal(TranslationFault.Network, exception.Fault);
        Assert.Equal(2, stub.Translations.Count());
    }

    [Fact]
    public async Task A_body_that_trickles_is_cut_off_in_time()
    {
        using var asked = new SemaphoreSlim(0);
        await using var stub = await StubService.StartAsync(async context =>
        {
            await context.Response.Body.WriteAsync("{"u8.ToArray());
            await context.Response.Body.FlushAsync();
            asked.Release();
            await Task.Delay(Timeout.Infinite, context.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }, Good);
        using var bench = new Bench();

        var run = TranslateAsync(bench, stub);
        await asked.WaitAsync();
        bench.Time.Advance(TimeSpan.FromSeconds(30));

        Assert.Single((await run).Document.Units);
    }

    [Fact]
    public async Task Cancelling_stops_at_once()
    {
        using var cancel = new CancellationTokenSource();
        await using var stub = await StubService.StartAsync(async context =>
        {
            await cancel.CancelAsync();
            await Task.Delay(Timeout.Infinite, context.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        });
        using var bench = new Bench();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => TranslateAsync(bench, stub, cancel.Token));

        Assert.Single(stub.Translations);
    }

    [Fact]
    public async Task A_text_the_pipe_breaks_on_fails_alone()
    {
        var broken = StubService.Says(503, """{"status":"error","code":503,"explanation":"internal error"}""");
        await using var stub = await StubService.StartAsync(broken, broken, broken, Good);
        using var bench = new Bench();
        var original = Bench.DocumentOf("ru", "Река зимой замерзала.", "Дом.");

        var translation = await new MachineTranslator(bench.Open("apertium", stub.Url)).TranslateAsync(original, Language.English);

        Assert.Equal(["A house."], Bench.TextsOf(translation.Document));
        Assert.Equal(new UnitIndex(1), Assert.Single(translation.Origins));
        var failure = Assert.Single(translation.Failures);
        Assert.Equal(new UnitIndex(0), failure.Unit);
        Assert.True(failure.Retryable);
        Assert.Contains("internal error", failure.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tries_and_waits_are_told_to_who_listens()
    {
        await using var stub = await StubService.StartAsync(StubService.Says(500, ""), Good);
        using var bench = new Bench();

        await TranslateAsync(bench, stub);

        var told = bench.Events.Select(e => e.Kind).ToArray();
        Assert.Equal(
            [
                ProviderEventKind.Asking, ProviderEventKind.Answered, ProviderEventKind.Asking, ProviderEventKind.Answered,
                ProviderEventKind.Waiting, ProviderEventKind.Asking, ProviderEventKind.Answered,
            ],
            told);
        Assert.Contains(bench.Events, e => e.ToString().Contains("answered 500; waiting", StringComparison.Ordinal));
    }

    [Fact]
    public async Task All_tries_of_a_request_take_a_hundred_seconds_at_most()
    {
        var bench = new Bench();
        await using var stub = await StubService.StartAsync(async context =>
        {
            bench.Time.Advance(TimeSpan.FromSeconds(29));
            await StubService.Says(429, "{}")(context);
        });
        using var closing = bench;

        var began = bench.Time.GetUtcNow();
        await Assert.ThrowsAsync<TranslationException>(() => TranslateAsync(bench, stub));

        Assert.InRange(stub.Translations.Count(), 3, 4);
        Assert.InRange((bench.Time.GetUtcNow() - began).TotalSeconds, 87, 130); // A try and a pause may be on their way when the time is up.
    }

    private static string Http(DateTimeOffset time) => time.ToString("R", CultureInfo.InvariantCulture);

    /// <summary>An address on this machine where nothing listens.</summary>
    private static Uri Nobody()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return new Uri($"http://{listener.LocalEndpoint}");
    }
}
