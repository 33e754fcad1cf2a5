namespace Workbench.Translating;

/// <summary>A request that carries texts, as money sees it before it leaves.</summary>
/// <param name="Characters">Code points of all that is charged where characters are.</param>
/// <param name="MostTokens">The most tokens there can be, in the request and its answer together.</param>
public sealed record PaidCall(string Provider, string? Model, int Texts, long Characters, long MostTokens);
