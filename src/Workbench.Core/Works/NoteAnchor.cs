namespace Workbench.Works;

/// <summary>A place in a unit's text that a note belongs to.</summary>
/// <param name="Position">In UTF-16 units, 0 to the text's length: the note stands after the character before it.</param>
/// <param name="Label">What the source prints there, without brackets: <c>12</c>, <c>*</c>; it is no part of the text.</param>
/// <param name="Note">The note's first unit, in the same document; units of kind note that follow it without an anchor of their own continue it.</param>
public readonly record struct NoteAnchor(int Position, string Label, UnitIndex Note);
