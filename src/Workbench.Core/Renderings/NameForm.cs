using System.Collections.Immutable;

namespace Workbench.Renderings;

/// <summary>A way in which a text writes a name.</summary>
/// <param name="Text">As it is written, without a possessive ending.</param>
/// <param name="Count">How often.</param>
/// <param name="Rows">The rows it stands in, ascending.</param>
public sealed record NameForm(string Text, int Count, ImmutableArray<int> Rows);
