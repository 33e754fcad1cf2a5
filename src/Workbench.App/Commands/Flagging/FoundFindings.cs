using Workbench.Aligning;
using Workbench.App.Commands.Running;
using Workbench.Divergences;
using Workbench.Storage;

namespace Workbench.App.Commands.Flagging;

/// <summary>Findings by the ids that compare and check print.</summary>
internal static class FoundFindings
{
    private const int ShortestKey = 4;

    /// <param name="keys">Ids, or beginnings of them that only one finding has.</param>
    /// <param name="glossary">The work's own terms, which compare checks too.</param>
    /// <exception cref="WorkspaceException">There is no finding of that id now, or several.</exception>
    public static async Task<IReadOnlyList<FoundFinding>> RequireAsync(VerbRun run, AlignedWork work, IReadOnlyList<string> keys, IReadOnlyList<GlossaryTerm>? glossary = null)
    {
        var options = new ComparisonOptions { Glossary = [.. glossary ?? []] };
        var rows = await run.Progress.WatchAsync("Comparing", progress => WorkComparer.Compare(work, options, progress, run.Cancel));
        var found = FoundFinding.Of(work, rows).DistinctBy(f => f.Identity.Key).ToList();
        return [.. keys.Select(key => Require(work, found, key))];
    }

    private static FoundFinding Require(AlignedWork work, List<FoundFinding> found, string key)
    {
        var hits = key.Length < ShortestKey ? [] : found.Where(f => f.Identity.Key.StartsWith(key, StringComparison.OrdinalIgnoreCase)).ToList();
        return hits switch
        {
            [var only] => only,
            [] => throw new WorkspaceException($"'{work.Work.Id}' has no finding '{key}' now.", $"See 'workbench compare {work.Work.Id} --format jsonl' for the ids; when its words change, a finding gets another one."),
            _ => throw new WorkspaceException($"'{key}' begins the ids of {hits.Count} findings.", "Write more of it."),
        };
    }
}
