namespace Workbench.Validating;

/// <summary>A rule that a file breaks.</summary>
/// <param name="Rule">Its id, as docs/interchange.md lists them: <c>tmx-version</c>.</param>
/// <param name="WayOut">What to do.</param>
public sealed record Problem(string Rule, ProblemLevel Level, string What, string WayOut)
{
    /// <summary>Where in the file, from 1.</summary>
    public int? Line { get; init; }

    /// <summary>For a container, the file in it.</summary>
    public string? Part { get; init; }
}
