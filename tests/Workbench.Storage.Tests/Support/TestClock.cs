namespace Workbench.Storage.Tests.Support;

/// <summary>A clock that goes one second on each time it is asked, and further when told.</summary>
public sealed class TestClock : TimeProvider
{
    private DateTimeOffset now = new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => now = now.AddSeconds(1);

    public void Pass(TimeSpan time) => now += time;
}
