namespace Workbench.App.Commands.Running;

/// <summary>How much is said on standard error.</summary>
internal enum Verbosity
{
    /// <summary>Errors alone.</summary>
    Quiet,

    /// <summary>Errors and warnings.</summary>
    Minimal,

    /// <summary>Progress and messages too.</summary>
    Normal,

    /// <summary>What was read and how long it took.</summary>
    Detailed,

    /// <summary>Where in the program an error came from.</summary>
    Diagnostic,
}
