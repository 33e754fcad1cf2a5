using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;
using Polly.Timeout;

namespace Workbench.Online.Services;

/// <summary>
/// How a service is asked, from the outside in: the waits it asks for itself; the total time of one request without those
/// waits; back-off with decorrelated jitter; its pace; the circuit breaker; the time of one try.
/// </summary>
internal sealed record ServicePipeline(ResiliencePipeline<Verdict> Tries, CircuitBreakerStateProvider Breaker)
{
    public static readonly TimeSpan TotalTime = TimeSpan.FromSeconds(100);
    public static readonly TimeSpan TryTime = TimeSpan.FromSeconds(30);
    public static readonly TimeSpan BreakTime = TimeSpan.FromSeconds(60);
    public const int FaultsToBreak = 5;

    public bool IsBroken => Breaker.CircuitState == CircuitState.Open;

    public static ServicePipeline Build(ServicePace pace, ProviderListeners listeners, TimeProvider time, Jitter jitter)
    {
        var breaker = new CircuitBreakerStateProvider();
        var tries = new ResiliencePipelineBuilder<Verdict> { TimeProvider = time }
            .AddRetry(AskedFor(listeners))
            .AddTimeout(TotalTime)
            .AddRetry(BackOff(listeners, jitter, breaker))
            .AddStrategy(_ => new PaceStrategy(pace, listeners, time))
            .AddCircuitBreaker(BreakOff(listeners, breaker))
            .AddTimeout(TryTime)
            .Build();
        return new ServicePipeline(tries, breaker);
    }

    /// <summary>Outside the total time: a service may ask for a longer wait than one request may take.</summary>
    private static RetryStrategyOptions<Verdict> AskedFor(ProviderListeners listeners) => new()
    {
        MaxRetryAttempts = Verdict.MostRetries,
        ShouldHandle = args => ValueTask.FromResult(args.Outcome.Result is { Action: ReplyAction.Retry, Wait: not null }),
        DelayGenerator = args => ValueTask.FromResult(args.Outcome.Result?.Wait),
        OnRetry = args => Tell(listeners, args),
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
            _ when breaker.CircuitState == CircuitState.Open => false, // Nobody should wait for a try that is not made.
            { Exception: TimeoutRejectedException } => args.AttemptNumber < 1, // It may have been received, and so billed.
            { Result: { Action: ReplyAction.Retry, Wait: null } verdict } => args.AttemptNumber < verdict.Retries,
            _ => false,
        }),
        OnRetry = args => Tell(listeners, args),
    };

    private static CircuitBreakerStrategyOptions<Verdict> BreakOff(ProviderListeners listeners, CircuitBreakerStateProvider breaker) => new()
    {
        StateProvider = breaker,
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
        listeners.Waiting(args.Outcome.Result?.Problem ?? "no answer in time", args.RetryDelay);
        return ValueTask.CompletedTask;
    }
}
