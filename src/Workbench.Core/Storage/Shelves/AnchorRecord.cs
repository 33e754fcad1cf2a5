namespace Workbench.Storage.Shelves;

/// <param name="P">The position in the text.</param>
/// <param name="T">The label.</param>
/// <param name="N">The unit that the note begins in.</param>
internal sealed record AnchorRecord(int P, string? T, int N);
