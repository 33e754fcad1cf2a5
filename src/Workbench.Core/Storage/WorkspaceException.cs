namespace Workbench.Storage;

/// <summary>A workspace cannot do what was asked: what stands in the way, and the way out.</summary>
public class WorkspaceException(string problem, string wayOut, Exception? inner = null) : Exception($"{problem} {wayOut}", inner)
{
    public string Problem { get; } = problem;

    public string WayOut { get; } = wayOut;
}
