namespace Workbench.Validating;

/// <summary>How much a broken rule weighs.</summary>
public enum ProblemLevel
{
    /// <summary>Some tools stumble over it.</summary>
    Warning,

    /// <summary>The file is not valid.</summary>
    Error,
}
