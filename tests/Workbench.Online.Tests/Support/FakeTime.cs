namespace Workbench.Online.Tests.Support;

/// <summary>
/// A clock that stands still until told. The limits of the pipeline (30, 60 and 100 seconds) run only by <see cref="Advance"/>;
/// every other timer is a wait, and a wait is over at once, with the clock set forward by it.
/// </summary>
internal sealed class FakeTime : TimeProvider
{
    private static readonly TimeSpan[] Limits = [TimeSpan.FromSeconds(30), TimeSpan.FromSeconds(60), TimeSpan.FromSeconds(100)];

    private readonly Lock gate = new();
    private readonly List<FakeTimer> timers = [];
    private DateTimeOffset now = new(2030, 5, 17, 12, 0, 0, TimeSpan.Zero);

    public List<TimeSpan> Waits { get; } = [];

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow()
    {
        lock (gate)
        {
            return now;
        }
    }

    public override long GetTimestamp() => GetUtcNow().Ticks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new FakeTimer(this, () => callback(state));
        timer.Change(dueTime, period);
        return timer;
    }

    public void Advance(TimeSpan by)
    {
        FakeTimer[] due;
        lock (gate)
        {
            now += by;
            due = [.. timers.Where(timer => timer.Due <= now)];
            timers.RemoveAll(due.Contains);
        }

        foreach (var timer in due)
        {
            ThreadPool.QueueUserWorkItem(_ => timer.Fire());
        }
    }

    private void Schedule(FakeTimer timer, TimeSpan due)
    {
        var isWait = due >= TimeSpan.Zero && !Limits.Contains(due);
        lock (gate)
        {
            timers.Remove(timer);
            if (due < TimeSpan.Zero)
            {
                return;
            }

            timer.Due = now + due;
            timers.Add(timer);
            if (isWait)
            {
                Waits.Add(due);
            }
        }

        if (isWait)
        {
            Advance(due);
        }
    }

    private void Forget(FakeTimer timer)
    {
        lock (gate)
        {
            timers.Remove(timer);
        }
    }

    private sealed class FakeTimer(FakeTime clock, Action fire) : ITimer
    {
        public DateTimeOffset Due { get; set; }

        public void Fire() => fire();

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            clock.Schedule(this, dueTime);
            return true;
        }

        public void Dispose() => clock.Forget(this);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
