namespace Workbench.Works;

/// <summary>Where a unit stands: the line of its source file (from 1) and the printed page, where known.</summary>
public readonly record struct Locator(int? Line, string? Page = null)
{
    /// <summary>Where its first character, or the line of it, begins in the source file, in bytes from 0; for a file within a container null.</summary>
    public long? Offset { get; init; }

    /// <summary>The file within a container that it was read from, such as <c>epub/text/chapter-1.xhtml</c>; the line counts that file's lines.</summary>
    public string? Part { get; init; }
}
