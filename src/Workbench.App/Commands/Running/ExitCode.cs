namespace Workbench.App.Commands.Running;

/// <summary>What the process tells the shell.</summary>
internal static class ExitCode
{
    public const int Done = 0;
    public const int ProblemsFound = 1;
    public const int Usage = 2;
    public const int Input = 3;
    public const int WorkspaceHeld = 4;
    public const int ProviderRefused = 5;
    public const int ProviderFailed = 6;
    public const int Rights = 7;
    public const int PartlyDone = 8;
    public const int Internal = 70;
    public const int Cancelled = 130;
}
