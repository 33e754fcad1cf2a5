namespace Workbench.Translating;

/// <summary>A request that carries texts, as money sees it.</summary>
/// <param name="Characters">Code points of all texts.</param>
/// <param name="Bytes">The same texts in UTF-8: no model makes more tokens of them.</param>
public sealed record PaidCall(string Provider, string? Model, int Texts, long Characters, long Bytes);
