using Polly;

namespace Workbench.Online.Services;

/// <summary>
/// Spaces requests out. Each request takes the stretch of time its count and size cost at the permitted pace, and the next
/// waits until that stretch is over. (The limiters of System.Threading.RateLimiting keep the machine's time only.)
/// </summary>
internal sealed class PaceStrategy(ServicePace pace, ProviderListeners listeners, TimeProvider time) : ResilienceStrategy<Verdict>
{
    public static readonly ResiliencePropertyKey<int> Size = new("Workbench.Size");

    private readonly Lock gate = new();
    private DateTimeOffset free = DateTimeOffset.MinValue;

    protected override async ValueTask<Outcome<Verdict>> ExecuteCore<TState>(
        Func<ResilienceContext, TState, ValueTask<Outcome<Verdict>>> callback, ResilienceContext context, TState state)
    {
        var wait = Reserve(CostOf(context.Properties.GetValue(Size, 0)));
        if (wait > TimeSpan.Zero)
        {
            listeners.Waiting("keeping to the service's pace", wait);
            await Task.Delay(wait, time, context.CancellationToken).ConfigureAwait(context.ContinueOnCapturedContext);
        }

        return await callback(context, state).ConfigureAwait(context.ContinueOnCapturedContext);
    }

    private TimeSpan CostOf(int size)
    {
        var forRequest = pace.RequestsPerSecond is { } requests ? 1 / requests : 0;
        var forSize = pace.SizePerMinute is { } text ? 60 * size / text : 0;
        return TimeSpan.FromSeconds(Math.Max(forRequest, forSize));
    }

    private TimeSpan Reserve(TimeSpan cost)
    {
        lock (gate)
        {
            var now = time.GetUtcNow();
            var start = free > now ? free : now;
            free = start + cost;
            return start - now;
        }
    }
}
