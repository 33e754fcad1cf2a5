namespace Workbench.Storage.Journal;

/// <summary>
/// Tells of the operations of a store as they are kept, whoever makes them, each once and in their order. Listeners are told on a
/// thread of their own: who writes may hold what a listener waits for.
/// </summary>
internal sealed class OperationFeed
{
    private readonly Lock keeping = new();
    private Action<IReadOnlyList<Operation>>? listeners;
    private Task telling = Task.CompletedTask;
    private long told;

    public void Add(Action<IReadOnlyList<Operation>>? listener, IStore store)
    {
        lock (keeping)
        {
            told = listeners is null ? store.Read(OperationJournal.LastNumber) : told;
            listeners += listener;
        }
    }

    public void Remove(Action<IReadOnlyList<Operation>>? listener)
    {
        lock (keeping)
        {
            listeners -= listener;
        }
    }

    public void Tell(IStore store)
    {
        lock (keeping)
        {
            if (listeners is not { } all || store.Read(session => OperationJournal.After(session, told)) is not [.., var last] operations)
            {
                return;
            }

            told = last.Number;
            telling = telling.ContinueWith(_ => all(operations), CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
        }
    }
}
