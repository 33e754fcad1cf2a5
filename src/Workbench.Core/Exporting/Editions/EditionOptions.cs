using System.Collections.Immutable;
using Workbench.Divergences;
using Workbench.Exporting.Dossiers;
using Workbench.Works;

namespace Workbench.Exporting.Editions;

/// <summary>What goes into an edition, and how.</summary>
/// <param name="Modified">When the work last changed: the only date in the edition.</param>
public sealed record EditionOptions(DateTimeOffset Modified)
{
    public EditionLayout Layout { get; init; } = EditionLayout.Paragraphs;

    /// <summary>The language of headings, credits and marks: Russian, or English for any other.</summary>
    public Language Interface { get; init; } = Language.English;

    /// <summary>The sigla of the texts, the original's too, in the order they stand; empty for the original and all versions.</summary>
    public ImmutableArray<string> Texts { get; init; } = [];

    /// <summary>Whether rows with a link that no person has confirmed are left out.</summary>
    public bool IsConfirmedOnly { get; init; }

    /// <summary>Whether such rows are marked.</summary>
    public bool MarksUnconfirmed { get; init; }

    /// <summary>What the editor says of the edition; blank lines part paragraphs.</summary>
    public string Note { get; init; } = "";

    /// <summary>What the appendix lists; empty for no appendix.</summary>
    public ImmutableArray<Flag> Flags { get; init; } = [];

    /// <summary>What the appendix says at length, in the place of the list; null for the list.</summary>
    public Dossier? Dossiers { get; init; }

    public EditionTemplate Template { get; init; } = EditionTemplate.Default;
}
