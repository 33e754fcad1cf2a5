using System.Collections.Immutable;
using Workbench.Works;

namespace Workbench.Exporting.Editions;

/// <summary>A piece of a paragraph.</summary>
internal abstract record EditionInline;

/// <summary>Words of one look.</summary>
/// <param name="Language">Where it is another than the text's.</param>
/// <param name="IsAdded">Whether the original has nothing for it.</param>
internal sealed record EditionRun(string Text, ImmutableArray<EmphasisKind> Emphases, Language? Language, bool IsAdded) : EditionInline;

/// <summary>The place a note hangs on.</summary>
/// <param name="IsFirst">Whether no place before it calls the same note.</param>
internal sealed record EditionNoteCall(EditionNote Note, bool IsFirst) : EditionInline;

/// <summary>What the edition itself puts in: for something left out, for something moved.</summary>
/// <param name="Title">The same at length.</param>
/// <param name="TargetRow">The row it points to.</param>
internal sealed record EditionMark(EditionMarkKind Kind, string Text, string Title, int? TargetRow = null) : EditionInline;

/// <summary>Where a page of the printed book begins.</summary>
internal sealed record EditionPage(string Label, EditionText Of) : EditionInline;
