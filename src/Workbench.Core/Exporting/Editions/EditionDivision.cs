using System.Collections.Immutable;
using Workbench.Works;

namespace Workbench.Exporting.Editions;

/// <summary>The rows from one heading to the next.</summary>
/// <param name="Titles">The heading in every text that has it, with its language; empty before the first heading.</param>
/// <param name="Level">1 for the highest; 0 without heading.</param>
/// <param name="First">The place of its first row among the rows of the work.</param>
/// <param name="Count">How many rows it has.</param>
internal sealed record EditionDivision(ImmutableArray<(Language Language, string Title)> Titles, int Level, int First, int Count);
