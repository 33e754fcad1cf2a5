namespace Workbench.Importing.Notes;

/// <summary>The mark of a note, where the note opens or where it belongs.</summary>
/// <param name="Label">What is printed, without brackets; raised digits as plain ones.</param>
/// <param name="Start">In its block.</param>
internal readonly record struct NoteSign(NoteStyle Style, string Label, int Start, int Length);
