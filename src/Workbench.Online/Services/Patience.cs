using Polly;

namespace Workbench.Online.Services;

/// <summary>
/// The time one request may take in all: its tries and the pauses between them. What it waits for the program's own limits is not
/// the service's time and is not counted.
/// </summary>
internal sealed class Patience(TimeProvider time) : ResilienceStrategy<Verdict>
{
    public static readonly TimeSpan TotalTime = TimeSpan.FromSeconds(100);
    public static readonly TimeSpan TryTime = TimeSpan.FromSeconds(30);

    private static readonly ResiliencePropertyKey<TimeSpan> Spent = new("Workbench.Spent");
    private static readonly TimeSpan LeastTry = TimeSpan.FromSeconds(1);

    public static bool IsOver(ResilienceContext context) => context.Properties.GetValue(Spent, TimeSpan.Zero) >= TotalTime;

    /// <summary>How long the next try may take.</summary>
    public static TimeSpan NextTry(ResilienceContext context)
    {
        var left = TotalTime - context.Properties.GetValue(Spent, TimeSpan.Zero);
        return left < LeastTry ? LeastTry : left < TryTime ? left : TryTime;
    }

    public static void Spend(ResilienceContext context, TimeSpan span) =>
        context.Properties.Set(Spent, context.Properties.GetValue(Spent, TimeSpan.Zero) + span);

    /// <summary>After a wait that the service asked for all its time is before it again.</summary>
    public static void Renew(ResilienceContext context) => context.Properties.Set(Spent, TimeSpan.Zero);

    protected override async ValueTask<Outcome<Verdict>> ExecuteCore<TState>(
        Func<ResilienceContext, TState, ValueTask<Outcome<Verdict>>> callback, ResilienceContext context, TState state)
    {
        var began = time.GetTimestamp();
        try
        {
            return await callback(context, state).ConfigureAwait(context.ContinueOnCapturedContext);
        }
        finally
        {
            Spend(context, time.GetElapsedTime(began));
        }
    }
}
