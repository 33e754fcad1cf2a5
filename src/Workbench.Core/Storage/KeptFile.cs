namespace Workbench.Storage;

/// <summary>A file that a text was imported from, as a workspace keeps it: its name without folders, and its bytes.</summary>
public sealed record KeptFile(string Name, ReadOnlyMemory<byte> Bytes);
