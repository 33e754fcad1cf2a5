namespace Workbench.Lexicons;

/// <summary>A word or phrase of the original's language and one equivalent in the version's, both in dictionary form.</summary>
public readonly record struct LexiconPair(string Original, string Version);
