namespace Workbench.Storage.Served;

/// <summary>The client gave its session up, or (with the reason) is gone. No store takes it for a fault of its own files.</summary>
internal sealed class ClientLeftException(Exception? gone) : Exception("The client left its session.", gone);
