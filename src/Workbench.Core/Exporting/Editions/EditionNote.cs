using System.Collections.Immutable;

namespace Workbench.Exporting.Editions;

/// <summary>A note: of the book, or a translation that opens on demand.</summary>
/// <param name="Id">Unique in the edition; letters, digits and hyphens.</param>
/// <param name="Label">What stands at its place in the text.</param>
/// <param name="IsTranslation">Whether it is no note of the book but another version of the paragraph.</param>
internal sealed record EditionNote(string Id, string Label, EditionText Of, ImmutableArray<EditionBlock> Blocks, bool IsTranslation);
