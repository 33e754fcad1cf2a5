using Workbench.Online;

namespace Workbench.App.Web.Providers;

/// <summary>One provider as the page shows it. Holds no key, and of the address the host alone.</summary>
/// <param name="Host">Null when the settings cannot be read.</param>
/// <param name="Problem">What is wrong with the settings; null when nothing is.</param>
public sealed record ProviderView(string Name, string? Host, bool HasKey, string? Problem, ProviderStatus Status, MonthSpend Spend);
