using Workbench.Works;

namespace Workbench.Exporting.Editions;

/// <summary>A variant: what a version has in the place of the words of the text.</summary>
/// <param name="Place">The words of the text that it stands for, in the row's text; empty where the version only adds.</param>
/// <param name="Lemma">The words that the entry names: those, or their neighbour where the version only adds.</param>
/// <param name="Reading">What the version has for the lemma; empty where it has nothing.</param>
/// <param name="IsWhole">Whether the version goes its own way, and is given whole.</param>
internal sealed record ApparatusEntry(Span Place, string Lemma, string Reading, EditionText Of, bool IsWhole = false);
