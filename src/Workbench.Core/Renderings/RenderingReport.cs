using System.Collections.Immutable;
using Workbench.Works;

namespace Workbench.Renderings;

/// <summary>Every occurrence of a word or phrase in one text of a work, and what the texts on the other side have for it.</summary>
/// <param name="Searched">The text it was looked for in: the original, or for the way back a version.</param>
/// <param name="Divisions">Those of the text searched.</param>
/// <param name="Texts">The texts on the other side.</param>
public sealed record RenderingReport(
    Work Work,
    PhraseQuery Query,
    WorkText Searched,
    ImmutableArray<Division> Divisions,
    ImmutableArray<RenderedOccurrence> Occurrences,
    ImmutableArray<RenderingsOfText> Texts);
