using Workbench.Works;

namespace Workbench.Storage.Shelves;

internal sealed record WorkRecord(string? Title, string? Author)
{
    public bool NeverSend { get; init; }

    public static WorkRecord From(Work work) => new(work.Title, work.Author) { NeverSend = work.NeverSend };

    public Work ToWork(string id) => new(id, Title, Author) { NeverSend = NeverSend };
}
