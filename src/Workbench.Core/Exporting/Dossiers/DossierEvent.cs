namespace Workbench.Exporting.Dossiers;

/// <summary>What somebody did, as a dossier tells it.</summary>
/// <param name="When">UTC.</param>
public sealed record DossierEvent(string Who, DateTimeOffset When, string What);
