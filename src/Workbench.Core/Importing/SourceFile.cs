namespace Workbench.Importing;

/// <summary>A file as it came: its name as the user gave it, for messages and for its ending, and its bytes.</summary>
public sealed record SourceFile(string Name, ReadOnlyMemory<byte> Bytes);
