using System.Collections.Immutable;
using System.Globalization;
using Workbench.Aligning;
using Workbench.App.Commands.Running;
using Workbench.App.Commands.Works;
using Workbench.Divergences;
using Workbench.Exporting.Dossiers;
using Workbench.Storage;
using Workbench.Works;

namespace Workbench.App.Commands.Dossiers;

/// <summary>Gathers from the workspace what a dossier is made of.</summary>
internal sealed class DossierSources(VerbRun run, Workspace workspace, AlignedWork work, bool obeysRights)
{
    public Task<DossierSource> OfFlagAsync(Flag flag) => OfAsync([flag]);

    public async Task<DossierSource> OfWorkAsync() => (await OfAsync(workspace.Flags(work.Work.Id))) with { Dismissals = [.. workspace.Dismissals(work.Work.Id)] };

    private async Task<DossierSource> OfAsync(IReadOnlyList<Flag> flags)
    {
        var placed = FlaggedRow.Of(flags, work).Select(f => new DossierFlag(f.Flag, f.Place!, [.. workspace.FlagHistory(f.Flag).Select(EventOf)]))
            .OrderBy(f => f.Place.Row ?? int.MaxValue).ThenBy(f => f.Flag.When).ToImmutableArray();
        return new DossierSource(work)
        {
            Flags = placed,
            Machines = Machines(),
            Comparisons = placed.IsEmpty ? [] : new DismissedFindings(work, workspace.Dismissals(work.Work.Id))
                .Without(await run.Progress.WatchAsync("Comparing", progress => WorkComparer.Compare(work, progress, run.Cancel))),
            Language = CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "ru" ? Language.Russian : Language.English,
            ObeysRights = obeysRights,
        };
    }

    private static DossierEvent EventOf(Operation operation) => new(operation.Who, operation.When, operation.Of is null ? $"{operation.Verb}: {operation.Description}" : $"{operation.Verb} {operation.Of}: {operation.Description}");

    /// <summary>Which service made a machine's version, and when it was last asked.</summary>
    private ImmutableDictionary<string, DossierEvent> Machines()
    {
        var asked = workspace.History(work.Work.Id).Where(o => o.Verb is "translate" or "import" or "replace").ToList();
        return work.Versions.Select(v => v.Text.Description).Where(d => d.Role == TextRole.MachineVersion)
            .Select(d => (d.Siglum, Made: asked.Find(o => string.Equals(o.Subject, d.Siglum, StringComparison.Ordinal)), d.Label))
            .Where(m => m.Made is not null).ToImmutableDictionary(m => m.Siglum, m => new DossierEvent(m.Made!.Who, m.Made.When, m.Label));
    }
}
