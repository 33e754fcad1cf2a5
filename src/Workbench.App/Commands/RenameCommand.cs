using System.CommandLine;
using Workbench.App.Commands.Running;
using Workbench.App.Commands.Works;

namespace Workbench.App.Commands;

/// <summary>Gives a work another id, or a text of it another siglum.</summary>
internal sealed class RenameCommand : Verb
{
    private readonly Argument<string> work = new("WORK") { Description = "The work." };
    private readonly Argument<string> name = new("NEW") { Description = "The new id, or with --siglum the new siglum." };
    private readonly Option<string?> siglum = new("--siglum") { Description = "The text of the work that gets the new siglum.", HelpName = "S" };

    public RenameCommand()
        : base(
            "rename",
            "Give a work another id, or a text of it another siglum, with all that hangs on it.",
            "workbench rename gooseberries kryzhovnik",
            "workbench rename gooseberries garnett-1918 --siglum garnett")
    {
        Add(work);
        Add(name);
        Add(siglum);
    }

    public override Task<int> RunAsync(VerbRun run)
    {
        using var workspace = run.OpenWorkspace();
        var (id, to) = (workspace.RequireWork(run.Value(work)!).Id, run.Value(name)!);
        var from = run.Value(siglum);
        if (run.IsDryRun)
        {
            run.Results.WriteLine($"{from ?? id} would become {to}.");
            return Task.FromResult(ExitCode.Done);
        }

        var operation = from is null ? workspace.RenameWork(id, to) : workspace.RenameText(id, from, to);
        run.Results.WriteLine($"{operation.Description}, operation {operation.Number}.");
        return Task.FromResult(ExitCode.Done);
    }
}
