using System.Collections.Immutable;

namespace Workbench.Divergences;

/// <summary>A term of the original and the renderings that a work's glossary allows for it.</summary>
public sealed record GlossaryTerm(string Original, ImmutableArray<string> Renderings);
