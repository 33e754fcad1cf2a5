namespace Workbench.Translating;

/// <summary>How far a run is, counted in pieces: units, or parts of long units.</summary>
public sealed record TranslationProgress(int Done, int Failed, int Total);
