namespace Workbench.Translating;

/// <summary>What is sent to be translated: a unit's text, or whole sentences of a unit too long for one request.</summary>
public sealed record Piece(PieceId Id, string Text)
{
    /// <summary>What stands round the unit, for a provider that reads it to choose its words; null when none is sent.</summary>
    public PieceContext? Context { get; init; }
}
