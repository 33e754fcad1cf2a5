using System.Collections.Immutable;
using System.Globalization;
using Workbench.Aligning;
using Workbench.App.Commands.Running;
using Workbench.App.Commands.Works;
using Workbench.Divergences;
using Workbench.Exporting.Dossiers;
using Workbench.Renderings;
using Workbench.Storage;
using Workbench.Works;

namespace Workbench.App.Commands.Dossiers;

/// <summary>Gathers from the workspace what a dossier is made of.</summary>
internal sealed class DossierSources(VerbRun run, Workspace workspace, AlignedWork work, bool obeysRights)
{
    private readonly Lazy<RenderingFinder> finder = new(() => new RenderingFinder(work));

    public Task<DossierSource> OfFlagAsync(Flag flag) => OfAsync([flag]);

    /// <summary>All occurrences of a word or phrase, and the flags that stand in their rows and mark words of the original.</summary>
    /// <exception cref="UsageException">There is no word in it.</exception>
    /// <exception cref="WorkspaceException">It does not occur.</exception>
    public async Task<DossierSource> OfTermAsync(string term)
    {
        var occurrences = Occurrences(term) ?? throw new UsageException($"There is no word in '{term}'.");
        if (occurrences.IsEmpty)
        {
            throw new WorkspaceException($"'{term}' does not occur in the original of '{work.Work.Id}', in any form.", "Look for a shorter phrase, or for one of its words.");
        }

        var rows = occurrences.Select(o => o.Row).ToHashSet();
        var flags = FlaggedRow.Of(workspace.Flags(work.Work.Id), work).Where(f => f.Row is not null && rows.Contains(f.Row)).Select(f => f.Flag).ToList();
        return (await OfAsync(flags)) with { Term = term, Occurrences = occurrences, OccurrencesOfFlags = [] };
    }

    public async Task<DossierSource> OfWorkAsync() => (await OfAsync(workspace.Flags(work.Work.Id))) with { Dismissals = [.. workspace.Dismissals(work.Work.Id)] };

    private async Task<DossierSource> OfAsync(IReadOnlyList<Flag> flags)
    {
        var placed = FlaggedRow.Of(flags, work).Select(f => new DossierFlag(f.Flag, f.Place!, [.. workspace.FlagHistory(f.Flag).Select(EventOf)]))
            .OrderBy(f => f.Place.Row ?? int.MaxValue).ThenBy(f => f.Flag.When).ToImmutableArray();
        return new DossierSource(work)
        {
            Flags = placed,
            OccurrencesOfFlags = placed.Where(f => f.Flag.Anchor.OriginalWords is not null)
                .Select(f => (f.Flag.Id, Found: Occurrences(f.Flag.Anchor.OriginalWords!.Words)))
                .Where(o => o.Found is { IsEmpty: false }).ToImmutableDictionary(o => o.Id, o => o.Found!.Value),
            Machines = Machines(),
            Comparisons = placed.IsEmpty ? [] : await CompareAsync(),
            Language = CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "ru" ? Language.Russian : Language.English,
            Texts = [.. workspace.Texts(work.Work.Id)],
            ObeysRights = obeysRights,
        };
    }

    private async Task<ImmutableArray<RowComparison>> CompareAsync()
    {
        var rows = await run.Progress.WatchAsync("Comparing", progress => WorkComparer.Compare(work, progress, run.Cancel));
        return new DismissedFindings(new FindingIdentities(work, row => rows[row]), workspace.Dismissals(work.Work.Id)).Without(rows);
    }

    /// <returns>Null where there is no word to look for.</returns>
    private ImmutableArray<DossierOccurrence>? Occurrences(string words)
    {
        try
        {
            return [.. finder.Value.Find(PhraseQuery.Parse(words)).Occurrences.Select(o => new DossierOccurrence(o.Row, o.Occurrence.Unit, o.Occurrence.Words, [.. o.Renderings.Select(Rendered)]))];
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private static DossierRendering Rendered(Rendering rendering) => new(rendering.Unit, rendering.Words, rendering.Basis == RenderingBasis.Omitted);

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
