using System.Collections.Immutable;
using Workbench.Works;

namespace Workbench.Renderings;

/// <summary>What one text has for one occurrence of a word or phrase in the other.</summary>
/// <param name="Siglum">The text that has it.</param>
/// <param name="Passage">The units it was looked for in; empty when nothing is linked there.</param>
public sealed record Rendering(string Siglum, UnitGroup Passage, RenderingBasis Basis)
{
    /// <summary>The unit it stands in; null when none was found.</summary>
    public UnitIndex? Unit { get; init; }

    /// <summary>Its words as spans in that unit's text, in the order of the text.</summary>
    public ImmutableArray<Span> Words { get; init; } = [];

    /// <summary>Its words as they stand in the text, with an ellipsis where others come between; empty when none was found.</summary>
    public string Text { get; init; } = "";

    /// <summary>What the inflected forms of this rendering have in common: the stems of its words of sense, with a blank between.</summary>
    public string Group { get; init; } = "";

    /// <summary>How sure it is, 0 to 1.</summary>
    public double Confidence { get; init; }

    public bool IsFound => Unit is not null;
}
