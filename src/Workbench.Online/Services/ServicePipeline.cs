using System.Threading.RateLimiting;
using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;
using Polly.Timeout;
using Workbench.Translating;

namespace Workbench.Online.Services;

/// <summary>
/// How a service is asked, from the outside in: the waits it asks for itself; back-off with decorrelated jitter; its pace in
/// requests and in text; the circuit breaker; the limit on requests at the same time; the time of one try, and of all tries.
/// </summary>
/// <param name="Tries">For a question.</param>
/// <param name="Probes">For a question on which the service may stumble: it is asked though the breaker is open, and its faults do not count.</param>
internal sealed record ServicePipeline(ResiliencePipeline<Verdict> Tries, ResiliencePipeline<Verdict> Probes, CircuitBreakerStateProvider Breaker, CircuitBreakerManualControl Control)
{
    /// <summary>Whether a question is a probe.</summary>
    public static readonly ResiliencePropertyKey<bool> Probing = new("Workbench.Probing");

    public static readonly TimeSpan BreakTime = TimeSpan.FromSeconds(60);
    public const int FaultsToBreak = 5;

    private static readonly ResiliencePropertyKey<bool> Broke = new("Workbench.Broke");

    public bool IsBroken => Breaker.CircuitState == CircuitState.Open;

    /// <summary>How much of its time a late request may catch up with; timers are a few milliseconds late.</summary>
    private static readonly TimeSpan Slack = TimeSpan.FromMilliseconds(100);

    /// <summary>A probe was answered: the service is asked again.</summary>
    public Task RecoverAsync(CancellationToken cancel) => Breaker.CircuitState == CircuitState.Closed ? Task.CompletedTask : Control.CloseAsync(cancel);

    public static ServicePipeline Build(ServicePace pace, int parallel, ProviderListeners listeners, TimeProvider time, Jitter jitter)
    {
        var (breaker, control) = (new CircuitBreakerStateProvider(), new CircuitBreakerManualControl());
        var (requests, sizes) = (Paced(pace.RequestsPerSecond, perSeconds: 1, Slack), Paced(pace.SizePerMinute, perSeconds: 60, TimeSpan.Zero));
        var places = new ConcurrencyLimiter(new ConcurrencyLimiterOptions { PermitLimit = parallel, QueueLimit = int.MaxValue });
        var tries = Inner(Outer().AddCircuitBreaker(BreakOff(listeners, breaker, control))).Build();
        return new ServicePipeline(tries, Inner(Outer()).Build(), breaker, control);

        ResiliencePipelineBuilder<Verdict> Outer() => new ResiliencePipelineBuilder<Verdict> { TimeProvider = time }
            .AddRetry(AskedFor(listeners))
            .AddRetry(BackOff(listeners, jitter, breaker))
            .AddStrategy(_ => new LimiterStrategy(requests, _ => 1, listeners.Pacing))
            .AddStrategy(_ => new LimiterStrategy(sizes, size => size, listeners.Pacing));

        ResiliencePipelineBuilder<Verdict> Inner(ResiliencePipelineBuilder<Verdict> outer) => outer
            .AddStrategy(_ => new LimiterStrategy(places, _ => 1, _ => { }))
            .AddStrategy(_ => new Patience(time))
            .AddTimeout(new TimeoutStrategyOptions { TimeoutGenerator = args => ValueTask.FromResult(Patience.NextTry(args.Context)) });

        PacedLimiter Paced(double? rate, int perSeconds, TimeSpan slack) => new(rate is { } limit ? TimeSpan.FromSeconds(perSeconds / limit) : TimeSpan.Zero, slack, time);
    }

    /// <summary>A service may ask for a longer wait than one request may take.</summary>
    private static RetryStrategyOptions<Verdict> AskedFor(ProviderListeners listeners) => new()
    {
        MaxRetryAttempts = Verdict.MostRetries,
        ShouldHandle = args => ValueTask.FromResult(args.Outcome.Result is { Action: ReplyAction.Retry, Wait: not null }),
        DelayGenerator = args => ValueTask.FromResult(args.Outcome.Result?.Wait),
        OnRetry = args =>
        {
            Patience.Renew(args.Context);
            return Tell(listeners, args);
        },
    };

    private static RetryStrategyOptions<Verdict> BackOff(ProviderListeners listeners, Jitter jitter, CircuitBreakerStateProvider breaker) => new()
    {
        MaxRetryAttempts = Verdict.MostRetries,
        BackoffType = DelayBackoffType.Exponential,
        Delay = TimeSpan.FromSeconds(1),
        UseJitter = true,
        Randomizer = jitter.Next,
        ShouldHandle = args => ValueTask.FromResult(args.Outcome switch
        {
            _ when Patience.IsOver(args.Context) => false,
            _ when breaker.CircuitState == CircuitState.Open && !IsProbe(args.Context) => false, // Nobody should wait for a try that is not made.
            { Exception: TimeoutRejectedException } or { Result: { Action: ReplyAction.Retry, Billing: Billing.MaybeBilled } } => IsFirstBreak(args.Context),
            { Result: { Action: ReplyAction.Retry, Wait: null } verdict } => args.AttemptNumber < RetriesOf(verdict, args.Context),
            _ => false,
        }),
        OnRetry = args =>
        {
            Patience.Spend(args.Context, args.RetryDelay);
            return Tell(listeners, args);
        },
    };

    private static bool IsProbe(ResilienceContext context) => context.Properties.GetValue(Probing, false);

    /// <summary>A probe is asked again once, and not at all when the answer was paid for.</summary>
    private static int RetriesOf(Verdict verdict, ResilienceContext context) =>
        !IsProbe(context) ? verdict.Retries : verdict.Billing == Billing.NotBilled ? Math.Min(1, verdict.Retries) : 0;

    /// <summary>What may have been received, and so billed, is sent once more and no oftener.</summary>
    private static bool IsFirstBreak(ResilienceContext context)
    {
        var isFirst = !context.Properties.GetValue(Broke, false);
        context.Properties.Set(Broke, true);
        return isFirst;
    }

    private static CircuitBreakerStrategyOptions<Verdict> BreakOff(ProviderListeners listeners, CircuitBreakerStateProvider breaker, CircuitBreakerManualControl control) => new()
    {
        StateProvider = breaker,
        ManualControl = control,
        FailureRatio = 0.82, // Five faults open it even when the question about language pairs went well just before.
        MinimumThroughput = FaultsToBreak,
        SamplingDuration = BreakTime,
        BreakDuration = BreakTime,
        ShouldHandle = args => ValueTask.FromResult(args.Outcome is { Exception: TimeoutRejectedException } or { Result.Outage: true }),
        OnOpened = args =>
        {
            listeners.BreakerOpened(args.BreakDuration);
            return ValueTask.CompletedTask;
        },
        OnHalfOpened = _ =>
        {
            listeners.BreakerHalfOpened();
            return ValueTask.CompletedTask;
        },
        OnClosed = _ =>
        {
            listeners.BreakerClosed();
            return ValueTask.CompletedTask;
        },
    };

    private static ValueTask Tell(ProviderListeners listeners, OnRetryArguments<Verdict> args)
    {
        listeners.Waiting(args.Outcome.Result?.Problem ?? "no answer in time", args.RetryDelay, args.AttemptNumber + 2);
        return ValueTask.CompletedTask;
    }
}
