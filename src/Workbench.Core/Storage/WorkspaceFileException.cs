namespace Workbench.Storage;

/// <summary>A workspace whose <c>workspace.json</c> is gone or cannot be read, so that nothing says which engine keeps it. A repair writes it anew.</summary>
public sealed class WorkspaceFileException(string problem, Exception? inner = null)
    : WorkspaceException(problem, "'workbench doctor --repair' writes it anew.", inner);
