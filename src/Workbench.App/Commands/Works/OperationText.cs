using Workbench.Storage;

namespace Workbench.App.Commands.Works;

/// <summary>An operation in a few words.</summary>
internal static class OperationText
{
    /// <summary>An undo or a redo is told by the edit it takes back or brings back.</summary>
    public static string Of(Operation operation, Workspace workspace)
    {
        var edit = operation.Of is { } number ? workspace.History(operation.WorkId).FirstOrDefault(o => o.Number == number) ?? operation : operation;
        var subject = edit.Subject is { } named && !edit.Description.Contains(named, StringComparison.Ordinal) ? $" {named}" : "";
        return $"{edit.Verb}{subject} ({edit.Description})";
    }
}
