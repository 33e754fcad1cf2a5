using System.Collections.Immutable;
using Workbench.Works;

namespace Workbench.Exporting.Editions;

/// <summary>A paragraph of an edition: a unit, a stretch of one, or a mark that stands alone.</summary>
/// <param name="Unit">Null for a mark.</param>
/// <param name="Level">Of a heading, 1 for the highest; otherwise 0.</param>
internal sealed record EditionBlock(UnitIndex? Unit, UnitKind Kind, int Level, ImmutableArray<EditionInline> Inlines)
{
    /// <summary>Whether it is the first stretch of its unit; only that bears the unit's name.</summary>
    public bool IsFirst { get; init; } = true;

    public bool IsMark => Unit is null;

    public IEnumerable<EditionNote> Notes => Inlines.OfType<EditionNoteCall>().Where(call => call.IsFirst).Select(call => call.Note);

    public static EditionBlock OfMark(EditionMark mark) => new(null, UnitKind.Paragraph, 0, [mark]);
}
