namespace Workbench.Storage;

/// <summary>The server that holds the store ended, or let the connection go, while it was being used.</summary>
/// <param name="isUndecided">Whether it was asked to keep an edit and did not come to say that it had.</param>
public sealed class StoreServerGoneException(bool isUndecided, Exception? inner = null)
    : StoreException(
        isUndecided
            ? "The server that holds the workspace ended before it said whether the edit was kept: it was kept whole or not at all. See 'workbench history', and run the command again if it is not there."
            : "The server that holds the workspace ended or let the connection go. Nothing of the unfinished edit was kept: run the command again.",
        inner)
{
    /// <summary>Whether the edit may have been kept, whole.</summary>
    public bool IsUndecided { get; } = isUndecided;
}
