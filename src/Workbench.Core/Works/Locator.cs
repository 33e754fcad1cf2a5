namespace Workbench.Works;

/// <summary>Where a unit stands: the line of its source file (from 1) and the printed page, where known.</summary>
public readonly record struct Locator(int? Line, string? Page = null);
