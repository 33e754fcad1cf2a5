namespace Workbench.Storage.Journal;

/// <summary>Tells of the operations of a store as they are kept, whoever makes them, each once and in their order.</summary>
internal sealed class OperationFeed
{
    private readonly Lock telling = new();
    private Action<IReadOnlyList<Operation>>? listeners;
    private long told;

    public void Add(Action<IReadOnlyList<Operation>>? listener, IStore store)
    {
        lock (telling)
        {
            told = listeners is null ? store.Read(OperationJournal.LastNumber) : told;
            listeners += listener;
        }
    }

    public void Remove(Action<IReadOnlyList<Operation>>? listener)
    {
        lock (telling)
        {
            listeners -= listener;
        }
    }

    public void Tell(IStore store)
    {
        lock (telling)
        {
            if (listeners is null || store.Read(session => OperationJournal.After(session, told)) is not [.., var last] operations)
            {
                return;
            }

            told = last.Number;
            listeners(operations);
        }
    }
}
