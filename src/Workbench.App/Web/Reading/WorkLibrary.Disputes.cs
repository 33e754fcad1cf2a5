using System.Collections.Immutable;
using Workbench.Divergences;
using Workbench.Storage;
using Workbench.Works;

namespace Workbench.App.Web.Reading;

/// <content>Flags as disputes, findings passed over, and the glossary.</content>
public sealed partial class WorkLibrary
{
    /// <summary>The flags of one work, or (null) of all, the newest first.</summary>
    public ImmutableArray<Flag> Disputes(string? workId) =>
        [.. (workId is null ? workspace.Works().Select(work => work.Id) : [workId]).SelectMany(workspace.Flags).OrderByDescending(flag => flag.When).ThenBy(flag => flag.Id, StringComparer.Ordinal)];

    /// <summary>The works without their texts.</summary>
    public IReadOnlyList<Work> WorksAlone() => [.. workspace.Works()];

    public Flag? FindFlag(string flagId) => workspace.FindFlag(flagId);

    /// <summary>What was done to a flag, the first first.</summary>
    public IReadOnlyList<Operation> HistoryOf(Flag flag) => workspace.FlagHistory(flag);

    /// <summary>Changes a flag, durably.</summary>
    /// <param name="revision">The revision that was looked at; null where it does not matter what happened since.</param>
    /// <exception cref="WorkspaceException">The flag is gone, was changed since, or is ruled on already.</exception>
    public void Change(Flag flag, FlagChange change, long? revision) => workspace.ChangeFlag(flag.WorkId, flag.Id, change, revision);

    public ImmutableArray<Dismissal> Dismissals(string workId) => [.. workspace.Dismissals(workId)];

    /// <exception cref="WorkspaceException">There is no such work.</exception>
    public void Dismiss(Dismissal dismissal) => workspace.Dismiss(dismissal.WorkId, [dismissal]);

    /// <exception cref="WorkspaceException">The dismissal is gone.</exception>
    public void TakeBack(Dismissal dismissal) => workspace.Undismiss(dismissal.WorkId, [dismissal]);

    public ImmutableArray<GlossaryTerm> Glossary(string workId) => [.. workspace.Glossary(workId)];

    /// <exception cref="WorkspaceException">The glossary says so already, or there is no such work.</exception>
    public void Put(string workId, GlossaryTerm term) => workspace.PutTerms(workId, [term]);

    /// <exception cref="WorkspaceException">The glossary has no such term.</exception>
    public void RemoveTerm(string workId, string termId) => workspace.RemoveTerm(workId, termId);
}
