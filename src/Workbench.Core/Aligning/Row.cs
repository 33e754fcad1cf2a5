using System.Collections.Immutable;
using Workbench.Works;

namespace Workbench.Aligning;

/// <summary>
/// One paragraph link joined across all versions: the original's paragraphs and what each version has for them.
/// A row without original paragraphs holds what one version adds at that place.
/// </summary>
/// <param name="Number">Its place among the rows, from zero.</param>
/// <param name="Cells">One cell a version, in the order of the work's versions.</param>
public sealed record Row(int Number, UnitGroup Original, ImmutableArray<RowCell> Cells);
