namespace Workbench.Storage.Journal;

/// <summary>
/// The tops of the two stacks of a work's line: what undo takes back next, and what redo brings back; 0 when there is
/// nothing. A line keeps the id the work had first.
/// </summary>
/// <param name="Name">The id the work has now, where that is another one.</param>
internal sealed record JournalHead(long Undo, long Redo, string? Name = null)
{
    public static JournalHead Empty { get; } = new(0, 0);
}
