using System.Threading.RateLimiting;
using Polly;

namespace Workbench.Online.Services;

/// <summary>A limiter as a part of the pipeline: what comes too soon waits for its turn, and is not refused.</summary>
/// <param name="permits">What a request takes of the limiter, from its size.</param>
/// <param name="waiting">Hears how long a request waits, where the limiter knows it.</param>
internal sealed class LimiterStrategy(RateLimiter limiter, Func<int, int> permits, Action<TimeSpan> waiting) : ResilienceStrategy<Verdict>
{
    public static readonly ResiliencePropertyKey<int> Size = new("Workbench.Size");

    protected override async ValueTask<Outcome<Verdict>> ExecuteCore<TState>(
        Func<ResilienceContext, TState, ValueTask<Outcome<Verdict>>> callback, ResilienceContext context, TState state)
    {
        using var lease = await AcquireAsync(permits(context.Properties.GetValue(Size, 0)), context).ConfigureAwait(context.ContinueOnCapturedContext);
        return await callback(context, state).ConfigureAwait(context.ContinueOnCapturedContext);
    }

    private async ValueTask<RateLimitLease> AcquireAsync(int count, ResilienceContext context)
    {
        var lease = limiter.AttemptAcquire(count);
        if (lease.IsAcquired)
        {
            return lease;
        }

        if (lease.TryGetMetadata(MetadataName.RetryAfter, out var wait))
        {
            waiting(wait);
        }

        lease.Dispose();
        return await limiter.AcquireAsync(count, context.CancellationToken).ConfigureAwait(context.ContinueOnCapturedContext);
    }
}
