using System.Collections.Immutable;
using Workbench.Aligning;
using Workbench.App.Commands.Running;
using Workbench.Divergences;
using Workbench.Divergences.Linting;
using Workbench.Storage;

namespace Workbench.App.Commands.Flagging;

/// <summary>Findings by the ids that compare and check print.</summary>
internal static class FoundFindings
{
    private const int ShortestKey = 4;

    /// <param name="glossary">The work's own terms, which compare checks too.</param>
    public static async Task<ImmutableArray<CheckFinding>> AllAsync(VerbRun run, AlignedWork work, IReadOnlyList<GlossaryTerm> glossary)
    {
        var options = new ComparisonOptions { Glossary = [.. glossary] };
        return WorkChecker.Check(work, await run.Progress.WatchAsync("Comparing", progress => WorkComparer.Compare(work, options, progress, run.Cancel)));
    }

    /// <param name="key">An id, or a beginning of one that only one finding has.</param>
    /// <exception cref="WorkspaceException">There is no finding of that id now, or several.</exception>
    public static CheckFinding Require(AlignedWork work, ImmutableArray<CheckFinding> found, string key)
    {
        var hits = key.Length < ShortestKey ? [] : found.Where(f => f.Identity.Key.StartsWith(key, StringComparison.OrdinalIgnoreCase)).ToList();
        return hits switch
        {
            [var only] => only,
            [] => throw new WorkspaceException($"'{work.Work.Id}' has no finding '{key}' now.", $"See 'workbench check {work.Work.Id}' for the ids; when its words change, a finding gets another one."),
            _ => throw new WorkspaceException($"'{key}' begins the ids of {hits.Count} findings.", "Write more of it."),
        };
    }
}
