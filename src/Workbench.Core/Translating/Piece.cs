namespace Workbench.Translating;

/// <summary>What is sent to be translated: a unit's text, or whole sentences of a unit too long for one request.</summary>
public sealed record Piece(PieceId Id, string Text);
