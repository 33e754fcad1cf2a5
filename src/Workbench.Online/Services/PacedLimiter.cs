using System.Threading.RateLimiting;

namespace Workbench.Online.Services;

/// <summary>
/// Spaces permits out over time: each permit takes a stretch of it, and the next lease waits until that stretch is over.
/// On a clock that is passed in; the limiters of the framework read the machine's.
/// </summary>
/// <param name="each">What one permit takes.</param>
/// <param name="slack">How much of the time a late caller left unused he may catch up with.</param>
internal sealed class PacedLimiter(TimeSpan each, TimeSpan slack, TimeProvider time) : RateLimiter
{
    private readonly Lock gate = new();
    private readonly long began = time.GetTimestamp();
    private TimeSpan free;

    public override TimeSpan? IdleDuration => null;

    public override RateLimiterStatistics? GetStatistics() => null;

    /// <summary>Without waiting: a lease that is not acquired says when one would be.</summary>
    protected override RateLimitLease AttemptAcquireCore(int permitCount)
    {
        lock (gate)
        {
            var now = time.GetElapsedTime(began);
            if (free > now)
            {
                return new PacedLease(free - now);
            }

            Take(now, permitCount);
            return PacedLease.Now;
        }
    }

    protected override async ValueTask<RateLimitLease> AcquireAsyncCore(int permitCount, CancellationToken cancellationToken)
    {
        TimeSpan wait;
        lock (gate)
        {
            var now = time.GetElapsedTime(began);
            wait = Take(now, permitCount) - now;
        }

        if (wait > TimeSpan.Zero)
        {
            await Task.Delay(wait, time, cancellationToken).ConfigureAwait(false);
        }

        return PacedLease.Now;
    }

    /// <returns>When the permits are free.</returns>
    private TimeSpan Take(TimeSpan now, int permits)
    {
        var start = free > now - slack ? free : now - slack;
        free = start + (each * permits);
        return start;
    }
}
