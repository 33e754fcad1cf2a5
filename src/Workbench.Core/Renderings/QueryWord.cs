namespace Workbench.Renderings;

/// <summary>A word of a query.</summary>
/// <param name="MostBetween">How many other words may stand between the word before and this one; null for any number within the unit.</param>
public sealed record QueryWord(string Text, int? MostBetween);
