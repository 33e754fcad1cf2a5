namespace Workbench.Importing.Cleaning;

/// <summary>A stretch of a repaired text: the source's own, or put in.</summary>
/// <param name="Start">In the source; in what was put in, where <paramref name="PutIn"/> is not null.</param>
internal readonly record struct TextPiece(int Start, int Length, string? PutIn);
