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
    /// <param name="onMade">
    /// Told of the work after the edit before it is kept, so that it can be shown meanwhile. It neither waits nor asks the library for anything; where the
    /// edit cannot be kept, it was shown for nothing.
    /// </param>
    /// <exception cref="EditException">It cannot be made there.</exception>
    /// <exception cref="WorkspaceException">Somebody else changed the same links or paragraphs; the work is read again.</exception>
    public (Operation Operation, WorkEdit Edit) Edit(string workId, string who, Func<AlignedWork, WorkEdit> edit, Action<OpenWork, WorkEdit>? onMade = null)
    {
        lock (reading)
        {
            var readAt = workspace.LastNumber;
            var work = Open(workId) ?? throw new WorkspaceException($"There is no work '{workId}'.", "Load the page again.");
            var made = edit(work.Aligned);
            var after = new OpenWork(made.After, work);
            onMade?.Invoke(after, made);
            try
            {
                var operation = workspace.As(who).Apply(made, readAt);
                trail.Add(operation.Number, made);
                GoOn(after, operation.Number);
                return (operation, made);
            }
            catch (Exception failed) when (failed is WorkspaceException or StoreException)
            {
                open.RemoveAll(o => ReferenceEquals(o.Work, work));
                throw;
            }
        }
    }

    /// <summary>Takes back the last edit of a work, or brings back the one taken back last.</summary>
    /// <param name="onMade">As for <see cref="Edit"/>; not told of an edit that was not made here lately.</param>
    /// <returns>Null when there is nothing to take or bring back.</returns>
    public Operation? Step(string workId, string who, bool isUndo, Action<OpenWork>? onMade = null)
    {
        lock (reading)
        {
            var work = Open(workId);
            var next = work is null ? null : workspace.NextStep(workId, isUndo);
            var after = trail.Find(next) is { } edit && ReferenceEquals(isUndo ? edit.After : edit.Before, work!.Aligned) ? new OpenWork(isUndo ? edit.Before : edit.After, work) : null;
            if (after is not null)
            {
                onMade?.Invoke(after);
            }

            var step = isUndo ? workspace.As(who).Undo(workId) : workspace.As(who).Redo(workId);
            if (after is not null && step?.Of == next)
            {
                GoOn(after, step!.Number);
            }

            return step;
        }
    }

    /// <summary>The newest operations of a work first.</summary>
    public IReadOnlyList<Operation> History(string workId, int take) => workspace.History(workId, take);

    /// <summary>What other works taught about the languages of a version.</summary>
    public AlignmentOptions OptionsFor(string workId, Language original, Language version) =>
        AlignmentOptions.Default with { Explain = true, LearntWords = workspace.LearntWords(workId, original, version) };

    private void GoOn(OpenWork now, long state)
    {
        // Whoever hears of the edit may have read the work anew by now.
        open.RemoveAll(o => string.Equals(o.Work.Work.Id, now.Work.Id, StringComparison.Ordinal));
        open.Insert(0, (new WorkState(state), now));
    }
}
