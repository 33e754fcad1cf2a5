namespace Workbench.Storage.Served;

/// <summary>One call of a client, read from the wire: done in a session, it gives what writes its answer.</summary>
internal delegate Action SessionCall(IReadSession reads, IWriteSession? writes);
