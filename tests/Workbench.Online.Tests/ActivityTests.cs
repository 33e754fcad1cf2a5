using Xunit;

namespace Workbench.Online.Tests;

/// <summary>What a page can tell of a provider that was asked much.</summary>
public sealed class ActivityTests
{
    private const string Provider = "deepl";

    [Fact]
    public void A_fault_outlives_the_answers_that_followed_it_and_the_newest_faults_the_oldest()
    {
        var activity = new ProviderActivity();
        Tell(activity, "answered 503", isFault: true);

        for (var i = 0; i < 500; i++)
        {
            Tell(activity, $"answered {i}", isFault: false);
        }

        var last = activity.Statuses[Provider].Last;
        Assert.Equal(100, last.Count);
        Assert.Equal(["answered 503", "answered 401"], last.Take(2).Select(told => told.What));
        Assert.Equal("answered 499", last[^1].What);

        for (var i = 0; i < 500; i++)
        {
            Tell(activity, $"fault {i}", isFault: true);
            Tell(activity, $"answered {i}", isFault: false);
        }

        last = activity.Statuses[Provider].Last;
        Assert.Equal(100, last.Count);
        Assert.InRange(last.Count(told => told.IsFault), 50, 51);
        Assert.Equal("fault 499", last.Last(told => told.IsFault).What);
        Assert.Equal("fault 450", last.First(told => told.IsFault).What);
    }

    private static void Tell(ProviderActivity activity, string what, bool isFault) =>
        activity.Report(new ProviderEvent(Provider, isFault ? ProviderEventKind.Waiting : ProviderEventKind.Asking, what) { IsFault = isFault });
}
