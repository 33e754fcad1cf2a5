using System.Collections.Immutable;

namespace Workbench.Exporting.Editions;

/// <summary>What one text has for a row.</summary>
internal sealed record EditionCell(EditionText Of, ImmutableArray<EditionBlock> Blocks)
{
    public bool IsHeading => Blocks is [{ Level: > 0 }, ..];
}
