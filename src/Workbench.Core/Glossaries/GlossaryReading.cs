using System.Collections.Immutable;
using Workbench.Divergences;

namespace Workbench.Glossaries;

/// <summary>What was read from a glossary's file.</summary>
/// <param name="Warnings">What was joined, contradicts itself or was left out, one sentence each.</param>
public sealed record GlossaryReading(ImmutableArray<GlossaryTerm> Terms, ImmutableArray<string> Warnings);
