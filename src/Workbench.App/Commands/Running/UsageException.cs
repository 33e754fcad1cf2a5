namespace Workbench.App.Commands.Running;

/// <summary>The words of the command line do not fit together.</summary>
internal sealed class UsageException(string message) : Exception(message);
