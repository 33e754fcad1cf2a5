namespace Workbench.App.Commands.Running;

/// <summary>What a text's rights forbid.</summary>
internal sealed class RightsException(string message) : Exception(message);
