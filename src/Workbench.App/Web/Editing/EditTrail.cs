using System.Collections.Immutable;
using Workbench.Editing;

namespace Workbench.App.Web.Editing;

/// <summary>The last edits made here, by the number of their operation: to take one back reads nothing of the store again.</summary>
internal sealed class EditTrail
{
    private const int Most = 200;
    private readonly Dictionary<long, WorkEdit> edits = [];
    private readonly Queue<long> order = new();

    public void Add(long operation, WorkEdit edit)
    {
        edits[operation] = edit;
        order.Enqueue(operation);
        while (order.Count > Most)
        {
            edits.Remove(order.Dequeue());
        }
    }

    public WorkEdit? Find(long? operation) => operation is { } number ? edits.GetValueOrDefault(number) : null;
}
