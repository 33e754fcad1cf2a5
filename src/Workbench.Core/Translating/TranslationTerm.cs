namespace Workbench.Translating;

/// <summary>A term of the source language and the rendering it must have.</summary>
public sealed record TranslationTerm(string Source, string Target);
