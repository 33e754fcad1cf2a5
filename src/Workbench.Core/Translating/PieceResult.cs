namespace Workbench.Translating;

/// <summary>What a provider has for one piece: a text, or the reason why not.</summary>
/// <param name="Text">The translation; null when there is none.</param>
public sealed record PieceResult(PieceId Id, string? Text, PieceFault? Fault, string Reason, bool Retryable)
{
    public static PieceResult Done(PieceId id, string text) => new(id, text, null, "", false);

    /// <param name="reason">A sentence for the user, without full stop.</param>
    /// <param name="retryable">Whether another run may succeed.</param>
    public static PieceResult Failed(PieceId id, PieceFault fault, string reason, bool retryable) =>
        new(id, null, fault, reason, retryable);
}
