namespace Workbench.Renderings;

/// <summary>A word with a capital in a row.</summary>
/// <param name="Text">Without a possessive ending.</param>
/// <param name="Folded">As all ways of writing it are compared.</param>
internal readonly record struct CapitalWord(int Row, string Text, string Folded);
