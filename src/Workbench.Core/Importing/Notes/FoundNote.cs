using System.Collections.Immutable;

namespace Workbench.Importing.Notes;

/// <summary>A note and the places that it belongs to.</summary>
/// <param name="Block">The block that is the note.</param>
/// <param name="Anchors">Blocks, and the signs in them.</param>
internal sealed record FoundNote(int Block, NoteSign Opening, ImmutableArray<(int Block, NoteSign Sign)> Anchors);
