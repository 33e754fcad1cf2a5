using Workbench.Works;

namespace Workbench.Divergences;

/// <summary>A number that a text names.</summary>
/// <param name="Digits">Its digits without separators, or those of its value when it is written in words.</param>
/// <param name="Strong">
/// Whether its absence elsewhere tells something. A weak mention ("one", "second", "hundreds", a Roman I) only answers a strong one.
/// </param>
internal sealed record NumberMention(decimal Value, string Digits, Span Span, NumberForm Form, bool Strong);
