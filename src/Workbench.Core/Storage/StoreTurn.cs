namespace Workbench.Storage;

/// <summary>The rule that one call of a store does not happen inside another.</summary>
public static class StoreTurn
{
    /// <exception cref="InvalidOperationException">This thread is inside a callback of the same store.</exception>
    public static void RequireNotNested(Lock turn)
    {
        if (turn.IsHeldByCurrentThread)
        {
            throw new InvalidOperationException("A store is read and written through the session of the callback, not by another call inside it.");
        }
    }
}
