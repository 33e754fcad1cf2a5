namespace Workbench.Importing.Layouts;

/// <summary>Consecutive lines that make one unit.</summary>
internal readonly record struct LineBlock(int First, int Count);
