using Workbench.App.Commands.Works;
using Workbench.Storage;

namespace Workbench.App.Commands;

/// <summary>Brings back what the last undo took.</summary>
internal sealed class RedoCommand() : StepCommand("redo", "Bring back what the last undo took.")
{
    protected override Operation? Step(Workspace workspace, string? work) => workspace.Redo(work);

    protected override Operation? Next(JournalTops tops) => tops.Redo;

    protected override bool IsMyWay(int steps) => steps > 0;

    protected override string Nothing => "Nothing was taken back since the last edit.";

    protected override string Done => "Brought back";

    protected override string Would => "Would bring back";
}
