using System.Collections.Immutable;
using Workbench.App.Web.Providers;
using Workbench.Online;

namespace Workbench.App.Web.Api;

/// <summary>A translation service: how it is set up, how it stands, what it cost this month. Holds no key.</summary>
/// <param name="Host">Absent when its settings cannot be read.</param>
/// <param name="Problem">What is wrong with them.</param>
internal sealed record ApiService(string Name, string? Host, bool HasKey, string? Problem, BreakerState Breaker, long Tries, string? LastFault, ApiSpend ThisMonth);

/// <summary>What was spent.</summary>
/// <param name="MaybeBilled">Requests of which nobody knows whether they were billed.</param>
internal sealed record ApiSpend(int Requests, int MaybeBilled, long Characters, ImmutableArray<ApiSum> Costs);

/// <summary>A sum of money; without a currency where the service has no price.</summary>
internal sealed record ApiSum(string? Currency, decimal Sum);

/// <summary>The translation services that are set up or were asked.</summary>
internal static class ServiceRoutes
{
    public static IEnumerable<ApiRoute> All => [ApiRoute.Get("/api/services", "The translation services, their state and cost.", call => call.Get<ProviderBoard>().Read().Select(Told).ToImmutableArray())];

    private static ApiService Told(ProviderView view) => new(
        view.Name,
        view.Host,
        view.HasKey,
        view.Problem,
        view.Status.Breaker,
        view.Status.Tries,
        view.Status.LastFault?.What,
        new ApiSpend(view.Spend.Requests, view.Spend.MaybeBilled, view.Spend.Characters, [.. view.Spend.Costs.Select(cost => new ApiSum(cost.Currency, cost.Sum))]));
}
