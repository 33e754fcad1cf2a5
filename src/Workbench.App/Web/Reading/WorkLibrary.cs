using System.Collections.Immutable;
using Workbench.Aligning;
using Workbench.Divergences;
using Workbench.Storage;
using Workbench.Works;

namespace Workbench.App.Web.Reading;

/// <summary>
/// What the pages read of the workspace. Works stay in memory as long as the journal tells of no change of their texts or
/// links; a new flag, term or dismissal reads nothing again but the flags, terms or dismissals.
/// </summary>
public sealed partial class WorkLibrary(Workspace workspace, TimeProvider time)
{
    private const int WorksKept = 4;
    private readonly Lock reading = new();
    private readonly List<(WorkState State, OpenWork Work)> open = [];
    private readonly Dictionary<string, (long State, WorkSummary Summary)> summaries = new(StringComparer.Ordinal);

    public string WorkspaceName => workspace.Name;

    public string Folder => workspace.Folder;

    /// <summary>Why the last backup that was due could not be made; null when it was.</summary>
    public string? BackupProblem => workspace.BackupProblem;

    public ImmutableArray<WorkSummary> Works()
    {
        lock (reading)
        {
            return [.. workspace.Works().Select(Summary)];
        }
    }

    public Work? Find(string workId) => workspace.FindWork(workId);

    public IReadOnlyList<TextDescription> Texts(string workId) => workspace.Texts(workId);

    /// <returns>Null when there is no such work, or it has no original.</returns>
    public OpenWork? Open(string workId)
    {
        lock (reading)
        {
            var state = WorkState.Of(workspace, workId);
            var index = open.FindIndex(o => string.Equals(o.Work.Work.Id, workId, StringComparison.Ordinal));
            if (index >= 0 && open[index].State.Texts == state.Texts)
            {
                open[index] = (state, GoOn(open[index].Work, open[index].State, state));
                return open[index].Work;
            }

            if (index >= 0)
            {
                open.RemoveAt(index);
            }

            if (workspace.FindAlignedWork(workId) is not { } aligned)
            {
                return null;
            }

            open.Insert(0, (state, new OpenWork(aligned, workspace.Glossary(workId), workspace.Dismissals(workId), time)));
            open.RemoveRange(Math.Min(open.Count, WorksKept), Math.Max(0, open.Count - WorksKept));
            return open[0].Work;
        }
    }

    public ImmutableArray<PlacedFlag> Flags(OpenWork work) =>
        [.. workspace.Flags(work.Work.Id).Select(flag => work.Place(flag))];

    /// <summary>What machines made of a version in the language of the original.</summary>
    public ImmutableArray<BackTranslation> BackTranslations(string workId, string siglum) => workspace.BackTranslations(workId, siglum);

    /// <summary>Sets a flag, durably, and gives it back with its id.</summary>
    /// <exception cref="WorkspaceException">The work is gone.</exception>
    /// <param name="who">Who sets it, as the journal names them.</param>
    public Flag Add(Flag flag, string who)
    {
        var operation = workspace.As(who).AddFlag(flag);
        return workspace.FindFlag(operation.Subject!)!;
    }

    /// <exception cref="WorkspaceException">The flag is gone.</exception>
    public void Remove(Flag flag, string who) => workspace.As(who).RemoveFlag(flag.WorkId, flag.Id);

    /// <summary>The work whose texts and links are as they were.</summary>
    private OpenWork GoOn(OpenWork work, WorkState before, WorkState now) =>
        before == now ? work
        : before.Glossary == now.Glossary ? work.With(workspace.Dismissals(work.Work.Id))
        : work.With(workspace.Glossary(work.Work.Id), workspace.Dismissals(work.Work.Id));

    private WorkSummary Summary(Work work)
    {
        var flags = workspace.Flags(work.Id).Count;
        var state = WorkState.Of(workspace, work.Id).Texts;
        if (!summaries.TryGetValue(work.Id, out var kept) || kept.State != state)
        {
            summaries[work.Id] = kept = (state, Summarize(work));
        }

        return kept.Summary with { Flags = flags };
    }

    private WorkSummary Summarize(Work work)
    {
        var texts = workspace.Texts(work.Id);
        var alignments = texts.Select(t => t.Role == TextRole.Original ? null : workspace.FindAlignment(work.Id, t.Siglum)).ToList();
        var aligned = alignments.OfType<Alignment>().ToImmutableArray();
        return new WorkSummary(
            work,
            [.. texts.Zip(alignments, (text, alignment) => new TextSummary(text, workspace.UnitCount(work.Id, text.Siglum), LinkedShare(alignment)))],
            aligned.IsEmpty ? 0 : RowJoiner.Join(aligned[0].OriginalCount, aligned).Length,
            0);
    }

    private static double? LinkedShare(Alignment? alignment) => alignment is null ? null
        : alignment.OriginalCount == 0 ? 0
        : alignment.Links.Where(l => !l.IsOmission).Sum(l => l.Original.Count) / (double)alignment.OriginalCount;
}
