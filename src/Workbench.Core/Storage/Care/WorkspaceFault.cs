namespace Workbench.Storage;

/// <summary>Something in a workspace that is not as it should be.</summary>
/// <param name="WorkId">The work it is in; null when it is in the database as a whole.</param>
/// <param name="Siglum">The text it is in, if it is in one.</param>
public sealed record WorkspaceFault(string? WorkId, string? Siglum, string Problem);
