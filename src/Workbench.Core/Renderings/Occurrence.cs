using System.Collections.Immutable;
using Workbench.Works;

namespace Workbench.Renderings;

/// <summary>A place of a text where a word or phrase stands.</summary>
/// <param name="Words">The words of it, in the order of the text, as spans in the unit's text; at least one.</param>
public sealed record Occurrence(UnitIndex Unit, ImmutableArray<Span> Words)
{
    /// <summary>From the first word to the last, with what stands between.</summary>
    public Span Whole => new(Words[0].Start, Words[^1].End - Words[0].Start);
}
