namespace Workbench.Importing;

/// <summary>Consecutive lines that make one unit.</summary>
internal readonly record struct LineBlock(int First, int Count);
