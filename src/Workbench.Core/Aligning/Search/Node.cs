namespace Workbench.Aligning.Search;

/// <summary>A point of the alignment grid: so many units of the original and of the version lie before it.</summary>
internal readonly record struct Node(int Row, int Column);
