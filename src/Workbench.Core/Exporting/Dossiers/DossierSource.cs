using System.Collections.Immutable;
using Workbench.Aligning;
using Workbench.Divergences;
using Workbench.Works;

namespace Workbench.Exporting.Dossiers;

/// <summary>What a dossier is made of.</summary>
public sealed record DossierSource(AlignedWork Work)
{
    /// <summary>The words in question, where the dossier is about a term; otherwise null.</summary>
    public string? Term { get; init; }

    /// <summary>The flags it tells of, in the order of their rows.</summary>
    public ImmutableArray<DossierFlag> Flags { get; init; } = [];

    /// <summary>All places where the term stands.</summary>
    public ImmutableArray<DossierOccurrence> Occurrences { get; init; } = [];

    /// <summary>All places where the words that a flag marks in the original stand, by the id of the flag.</summary>
    public ImmutableDictionary<string, ImmutableArray<DossierOccurrence>> OccurrencesOfFlags { get; init; } = [];

    /// <summary>By whom and when each machine version was made, by siglum.</summary>
    public ImmutableDictionary<string, DossierEvent> Machines { get; init; } = [];

    /// <summary>What people passed over; told in the dossier of a work.</summary>
    public ImmutableArray<Dismissal> Dismissals { get; init; } = [];

    /// <summary>What comparing the work found, by row.</summary>
    public ImmutableArray<RowComparison> Comparisons { get; init; } = [];

    /// <summary>Every text of the work, also those that it leaves aside: notes and marked words may quote them, and their rights hold.</summary>
    public ImmutableArray<TextDescription> Texts { get; init; } = [];

    /// <summary>The language of the headings: English or Russian.</summary>
    public Language Language { get; init; } = Language.English;

    /// <summary>Whether the rights of the texts are obeyed; otherwise the person answers for it.</summary>
    public bool ObeysRights { get; init; } = true;
}
