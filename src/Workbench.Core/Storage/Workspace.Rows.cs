using Workbench.Editing;
using Workbench.Storage.Journal;
using Workbench.Storage.Replacing;

namespace Workbench.Storage;

public sealed partial class Workspace
{
    /// <summary>The number of the last operation, of whichever work; 0 before the first.</summary>
    public long LastNumber => store.Read(OperationJournal.LastNumber);

    /// <summary>Makes an edit of the rows of a work as it is stored now, as one operation.</summary>
    /// <param name="edit">What is done: a function of <see cref="RowEdits"/>, <see cref="TextMoves"/>, <see cref="LinkMarks"/>, <see cref="UnitEdits"/> or <see cref="Realigning"/>.</param>
    /// <exception cref="WorkspaceException">There is no such work with an original.</exception>
    /// <exception cref="EditException">It cannot be made there.</exception>
    public (Operation Operation, WorkEdit Edit) Edit(string workId, Func<Aligning.AlignedWork, WorkEdit> edit)
    {
        var readAt = LastNumber;
        var aligned = FindAlignedWork(workId)
            ?? throw new WorkspaceException($"There is no work '{workId}' with an original.", "See 'workbench list' for those there are.");
        var made = edit(aligned);
        return (Apply(made, readAt), made);
    }

    /// <summary>
    /// Keeps an edit that was made of a work as it was read: only what it changed is written. Where somebody else changed the same links or
    /// paragraphs since then, it is refused and nothing is lost.
    /// </summary>
    /// <param name="readAt">
    /// The <see cref="LastNumber"/> at which the work was as the edit found it: as long as no operation was added to it, nothing is compared. Null to
    /// compare in any case.
    /// </param>
    /// <exception cref="WorkspaceException">A link or paragraph is no longer as the edit found it.</exception>
    public Operation Apply(WorkEdit edit, long? readAt = null)
    {
        var id = Named(edit.Before.Work.Id);
        var columns = EditWriter.ColumnsChanged(edit).ToList();
        var isText = !ReferenceEquals(edit.Before.Original, edit.After.Original) || columns.Any(column => !ReferenceEquals(edit.Before.Versions[column].Text, edit.After.Versions[column].Text));
        var subject = columns is [var only] ? edit.After.Versions[only].Text.Siglum : null;
        return Record(
            isText ? OperationJournal.EditVerb : OperationJournal.LinkVerb,
            id,
            subject,
            edit.Description,
            session => new EditWriter(session, id, edit, isAsStored: OperationJournal.LastNumber(session) == readAt).Write());
    }
}
