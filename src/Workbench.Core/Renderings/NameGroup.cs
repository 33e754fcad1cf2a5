using System.Collections.Immutable;

namespace Workbench.Renderings;

/// <summary>The forms of one name in one text.</summary>
/// <param name="Folded">The forms as all ways of writing them are compared.</param>
internal sealed record NameGroup(string Key, ImmutableArray<NameForm> Forms, ImmutableArray<string> Folded, ImmutableArray<int> Rows);
