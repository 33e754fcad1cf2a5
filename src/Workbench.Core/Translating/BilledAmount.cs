namespace Workbench.Translating;

/// <summary>What a provider says that it bills for a request.</summary>
/// <param name="Count">How many of <paramref name="Of"/>.</param>
public readonly record struct BilledAmount(long Count, PricedIn Of);
