using System.Collections.Immutable;
using Workbench.Works;

namespace Workbench.Importing.Marking;

/// <summary>A unit's text, folded, and what stands in it.</summary>
/// <param name="Anchors">By position; the note by the name its source gives it.</param>
internal sealed record MarkedUnit(
    string Text,
    ImmutableArray<Emphasis> Emphases,
    ImmutableArray<Passage> Passages,
    ImmutableArray<(int Position, string Label, string Note)> Anchors);
