using Workbench.Works;

namespace Workbench.Exporting.Editions;

/// <summary>What the edition marks in a unit.</summary>
/// <param name="Points">Marks, by the place they stand at.</param>
/// <param name="Added">What the original has nothing for.</param>
internal sealed record UnitMarks(IReadOnlyList<(int Place, EditionMark Mark)> Points, IReadOnlyList<Span> Added)
{
    public static UnitMarks None { get; } = new([], []);
}
