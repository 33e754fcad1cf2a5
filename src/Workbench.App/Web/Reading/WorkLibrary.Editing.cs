using Workbench.Aligning;
using Workbench.App.Web.Editing;
using Workbench.Editing;
using Workbench.Storage;
using Workbench.Works;

namespace Workbench.App.Web.Reading;

public sealed partial class WorkLibrary
{
    private readonly EditTrail trail = new();

    /// <summary>Makes an edit of the rows, durably. Works in memory go on from it: nothing is read again but what it changed.</summary>
    /// <param name="who">Who makes it, as the journal names them.</param>
    /// <param name="edit">Made of the work as it stands when its turn comes.</param>
    /// <exception cref="EditException">It cannot be made there.</exception>
    /// <exception cref="WorkspaceException">Somebody else changed the same links or paragraphs; the work is read again.</exception>
    public (Operation Operation, WorkEdit Edit) Edit(string workId, string who, Func<AlignedWork, WorkEdit> edit)
    {
        lock (reading)
        {
            var work = Open(workId) ?? throw new WorkspaceException($"There is no work '{workId}'.", "Load the page again.");
            var made = edit(work.Aligned);
            try
            {
                var operation = workspace.As(who).Apply(made);
                trail.Add(operation.Number, made);
                GoOn(work, made.After, operation.Number);
                return (operation, made);
            }
            catch (WorkspaceException)
            {
                open.RemoveAll(o => ReferenceEquals(o.Work, work));
                throw;
            }
        }
    }

    /// <summary>Takes back the last edit of a work, or brings back the one taken back last.</summary>
    /// <returns>Null when there is nothing to take or bring back.</returns>
    public Operation? Step(string workId, string who, bool isUndo)
    {
        lock (reading)
        {
            var work = Open(workId);
            var step = isUndo ? workspace.As(who).Undo(workId) : workspace.As(who).Redo(workId);
            if (work is not null && step is not null && trail.Find(step.Of) is { } edit && ReferenceEquals(isUndo ? edit.After : edit.Before, work.Aligned))
            {
                GoOn(work, isUndo ? edit.Before : edit.After, step.Number);
            }

            return step;
        }
    }

    /// <summary>The newest operations of a work first.</summary>
    public IReadOnlyList<Operation> History(string workId, int take) => workspace.History(workId, take);

    /// <summary>What other works taught about the languages of a version.</summary>
    public AlignmentOptions OptionsFor(string workId, Language original, Language version) =>
        AlignmentOptions.Default with { Explain = true, LearntWords = workspace.LearntWords(workId, original, version) };

    private void GoOn(OpenWork before, AlignedWork now, long state)
    {
        // Whoever hears of the edit may have read the work anew by now.
        open.RemoveAll(o => string.Equals(o.Work.Work.Id, before.Work.Id, StringComparison.Ordinal));
        open.Insert(0, (new WorkState(state), new OpenWork(now, before)));
    }
}
