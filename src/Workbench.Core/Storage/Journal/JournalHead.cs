namespace Workbench.Storage.Journal;

/// <summary>The tops of a work's two stacks: what undo takes back next, and what redo brings back; 0 when there is nothing.</summary>
internal sealed record JournalHead(long Undo, long Redo)
{
    public static JournalHead Empty { get; } = new(0, 0);
}
