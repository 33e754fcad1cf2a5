using System.Collections.Immutable;

namespace Workbench.Exporting.Editions;

/// <summary>A row of an edition: what stands side by side, or one under the other.</summary>
/// <param name="Number">The row's number in the work.</param>
/// <param name="Cells">Of the texts that have something for it, in their order.</param>
internal sealed record EditionRow(int Number, ImmutableArray<EditionCell> Cells)
{
    /// <summary>Which part of the row in the work it is, where that is parted into sentences; only the first bears its number.</summary>
    public int Part { get; init; }

    public bool IsFirst => Part == 0;

    public bool IsUnconfirmed { get; init; }

    /// <summary>What other versions have otherwise, in the apparatus under the row.</summary>
    public ImmutableArray<ApparatusEntry> Apparatus { get; init; } = [];

    public bool IsHeading => Cells is [{ IsHeading: true }, ..];

    /// <summary>The notes its texts call, in their order.</summary>
    public IEnumerable<EditionNote> Notes => Cells.SelectMany(cell => cell.Blocks).SelectMany(block => block.Notes);
}
