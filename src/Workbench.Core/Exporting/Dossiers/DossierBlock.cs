using System.Collections.Immutable;
using Workbench.Works;

namespace Workbench.Exporting.Dossiers;

/// <summary>A piece of a dossier, before it is HTML, DOCX or Markdown.</summary>
internal abstract record DossierBlock;

/// <param name="Level">1 under the title.</param>
internal sealed record DossierHeading(int Level, string Text) : DossierBlock;

internal sealed record DossierParagraph(ImmutableArray<DossierRun> Runs) : DossierBlock;

/// <summary>How to read the marks of the passages before it, in the words for each form.</summary>
internal sealed record DossierLegend(string Underlined, string Tinted, string Emphasized) : DossierBlock;

/// <summary>Words of a text of the work.</summary>
/// <param name="Runs">Line feeds part paragraphs.</param>
/// <param name="Source">Where they stand, as one cites it.</param>
internal sealed record DossierQuotation(string Label, ImmutableArray<DossierRun> Runs, Language Language, string Source) : DossierBlock;

/// <summary>Short words and what they say.</summary>
internal sealed record DossierFacts(ImmutableArray<(string Name, ImmutableArray<DossierRun> Runs)> Facts) : DossierBlock;

internal sealed record DossierTable(ImmutableArray<string> Head, ImmutableArray<ImmutableArray<DossierCell>> Rows) : DossierBlock
{
    /// <summary>The widths of the columns in relation to one another, where the form cannot find them; empty for alike.</summary>
    public ImmutableArray<double> Widths { get; init; } = [];
}

/// <param name="Language">Null for words of the dossier itself.</param>
internal sealed record DossierCell(ImmutableArray<DossierRun> Runs, Language? Language = null)
{
    public static DossierCell Of(string text) => new([new DossierRun(text)]);
}
