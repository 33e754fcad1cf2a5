using System.Collections.Immutable;

namespace Workbench.Renderings;

/// <summary>How a text renders the word or phrase in one division.</summary>
/// <param name="Division">By its place among those of the report.</param>
/// <param name="Counts">The groups met there, by their places among those of the text, and how often; the most frequent first.</param>
/// <param name="IsTurn">Whether the most frequent rendering here is another than in the division before.</param>
public sealed record DivisionRenderings(int Division, ImmutableArray<(int Group, int Count)> Counts, bool IsTurn);
