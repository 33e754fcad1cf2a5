using System.Collections.Immutable;

namespace Workbench.Renderings;

/// <summary>The occurrences that a text renders alike, inflection aside.</summary>
/// <param name="Key">The <see cref="Rendering.Group"/> they share.</param>
/// <param name="Text">The form of it that is met most.</param>
/// <param name="Occurrences">By their places among those of the report.</param>
public sealed record RenderingGroup(string Key, string Text, ImmutableArray<int> Occurrences)
{
    public int Count => Occurrences.Length;
}
