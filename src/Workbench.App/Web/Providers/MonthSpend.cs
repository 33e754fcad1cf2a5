using System.Collections.Immutable;

namespace Workbench.App.Web.Providers;

/// <summary>What was spent on a provider in a month, by the spend log.</summary>
/// <param name="Requests">Those that were billed, or may have been.</param>
/// <param name="MaybeBilled">Those of them of which nobody knows.</param>
/// <param name="Costs">A sum a currency; the currency is null for what had no price.</param>
public sealed record MonthSpend(int Requests, int MaybeBilled, long Characters, ImmutableArray<(string? Currency, decimal Sum)> Costs)
{
    public static MonthSpend None { get; } = new(0, 0, 0, []);
}
