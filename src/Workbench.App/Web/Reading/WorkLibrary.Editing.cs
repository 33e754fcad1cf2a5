using Workbench.Aligning;
using Workbench.App.Web.Editing;
using Workbench.Editing;
using Workbench.Storage;
using Workbench.Works;

namespace Workbench.App.Web.Reading;

public sealed partial class WorkLibrary
{
    private readonly EditTrail trail = new();

    /// <summary>Is told the id of a work when an edit made through the library changed its rows.</summary>
    public event Action<string>? Edited;

    /// <summary>Makes an edit of the rows, durably. Works in memory go on from it: nothing is read again but what it changed.</summary>
    /// <param name="edit">Made of the work as it stands when its turn comes.</param>
    /// <exception cref="EditException">It cannot be made there.</exception>
    /// <exception cref="WorkspaceException">Somebody else changed the same links or paragraphs; the work is read again.</exception>
    public (Operation Operation, WorkEdit Edit) Edit(string workId, Func<AlignedWork, WorkEdit> edit)
    {
        (Operation, WorkEdit) done;
        lock (reading)
        {
            var work = Open(workId) ?? throw new WorkspaceException($"There is no work '{workId}'.", "Load the page again.");
            var made = edit(work.Aligned);
            try
            {
                var operation = workspace.Apply(made);
                trail.Add(operation.Number, made);
                GoOn(work, made.After, operation.Number);
                done = (operation, made);
            }
            catch (WorkspaceException)
            {
                open.RemoveAll(o => ReferenceEquals(o.Work, work));
                throw;
            }
        }

        Edited?.Invoke(workId);
        return done;
    }

    /// <summary>Takes back the last edit of a work, or brings back the one taken back last.</summary>
    /// <returns>Null when there is nothing to take or bring back.</returns>
    public Operation? Step(string workId, bool isUndo)
    {
        Operation? step;
        lock (reading)
        {
            var work = Open(workId);
            step = isUndo ? workspace.Undo(workId) : workspace.Redo(workId);
            if (work is not null && step is not null && trail.Find(step.Of) is { } edit && ReferenceEquals(isUndo ? edit.After : edit.Before, work.Aligned))
            {
                GoOn(work, isUndo ? edit.Before : edit.After, step.Number);
            }
        }

        if (step is not null)
        {
            Edited?.Invoke(workId);
        }

        return step;
    }

    /// <summary>The newest operations of a work first.</summary>
    public IReadOnlyList<Operation> History(string workId, int take) => workspace.History(workId, take);

    /// <summary>What other works taught about the languages of a version.</summary>
    public AlignmentOptions OptionsFor(string workId, Language original, Language version) =>
        AlignmentOptions.Default with { Explain = true, LearntWords = workspace.LearntWords(workId, original, version) };

    private void GoOn(OpenWork before, AlignedWork now, long state)
    {
        var index = open.FindIndex(o => ReferenceEquals(o.Work, before));
        open[index] = (state, new OpenWork(now, before));
    }
}
