using System.Collections.Immutable;
using Workbench.Aligning;
using Workbench.App.Commands.Running;
using Workbench.App.Terminal;
using Workbench.Divergences;
using Workbench.Exporting;
using Workbench.Exporting.Dossiers;
using Workbench.Storage;

namespace Workbench.App.Commands.Exporting;

/// <summary>One export: what is written, how, and whom to tell.</summary>
/// <param name="Whole">The chosen versions, with all their words.</param>
/// <param name="Work">The chosen versions, without what their rights keep back.</param>
/// <param name="Options">The options of the command, read through <paramref name="Run"/>.</param>
internal sealed record ExportJob(VerbRun Run, Workspace Workspace, AlignedWork Whole, AlignedWork Work, ExportOptions Options)
{
    /// <summary>The dossiers for the end of an edition; null where none were asked for.</summary>
    public Dossier? Dossiers { get; init; }

    public Messages Messages => Run.Messages;

    /// <summary>The flags of the work, without the notes that quote what rights keep back.</summary>
    public ImmutableArray<Flag> Flags =>
        [.. Run.Value(Options.Rights) == "enforce" ? FlagRights.Apply(Workspace.Texts(Work.Work.Id), Workspace.Flags(Work.Work.Id)) : Workspace.Flags(Work.Work.Id)];

    /// <summary>When the work last changed, by the journal: the only date in an export.</summary>
    public DateTimeOffset Modified => Workspace.History(Work.Work.Id, take: 1) is [var last, ..] ? last.When : DateTimeOffset.UnixEpoch;
}
