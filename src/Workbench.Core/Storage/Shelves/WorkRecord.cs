using Workbench.Works;

namespace Workbench.Storage.Shelves;

internal sealed record WorkRecord(string? Title, string? Author)
{
    public static WorkRecord From(Work work) => new(work.Title, work.Author);

    public Work ToWork(string id) => new(id, Title, Author);
}
