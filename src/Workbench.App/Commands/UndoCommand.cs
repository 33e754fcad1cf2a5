using Workbench.App.Commands.Works;
using Workbench.Storage;

namespace Workbench.App.Commands;

/// <summary>Takes back the last edit.</summary>
internal sealed class UndoCommand() : StepCommand("undo", "Take back the last edit of a work, or of the whole workspace.")
{
    protected override Operation? Step(Workspace workspace, string? work) => workspace.Undo(work);

    protected override Operation? Next(JournalTops tops) => tops.Undo;

    protected override bool IsMyWay(int steps) => steps < 0;

    protected override string Nothing => "Nothing is left to take back.";

    protected override string Done => "Took back";

    protected override string Would => "Would take back";
}
