using System.CommandLine;
using Workbench.App.Commands.Running;
using Workbench.App.Commands.Sharing;
using Workbench.App.Terminal;
using Workbench.Sharing;

namespace Workbench.App.Commands;

/// <summary>Merges a file of a pack that two people changed, by hand or for git.</summary>
internal sealed class MergeCommand : Verb
{
    private readonly Argument<string[]> files = new("BASE OURS THEIRS") { Description = "What both started from, and the two changed files; the result is put in the place of OURS.", Arity = new ArgumentArity(0, 3) };
    private readonly Option<bool> install = new("--install") { Description = "Tell the git repository of this folder to merge packs so." };
    private readonly Option<string?> path = new("--path") { Description = "How the file is called in the repository, for messages.", HelpName = "PATH" };

    public MergeCommand()
        : base(
            "merge",
            "Merge what two people did to the links or flags of a pack; only what they decided differently is left to decide.",
            "workbench merge --install",
            "workbench merge base.links ours.links theirs.links")
    {
        Add(files);
        Add(install);
        Add(path);
    }

    public override Task<int> RunAsync(VerbRun run)
    {
        if (run.Value(install))
        {
            MergeDriver.Install(run);
            return Task.FromResult(ExitCode.Done);
        }

        if (run.Value(files) is not [var ancestor, var ours, var theirs])
        {
            throw new UsageException("merge takes three files, BASE OURS THEIRS, or --install.");
        }

        var name = run.Value(path) ?? ours;
        var (text, conflicts) = PackMerge.Merge(name, PackFolder.TextOf(run, ancestor), PackFolder.TextOf(run, ours), PackFolder.TextOf(run, theirs));
        if (!run.IsDryRun)
        {
            WholeFile.Write(run.OutputPath ?? run.Environment.PathOf(ours), stream => stream.Write(ConsoleStreams.Utf8.GetBytes(text)));
        }

        run.Messages.Say(conflicts == 0
            ? $"{name}: merged."
            : $"{name}: {Counts.Of(conflicts, "place is", "places are")} left to decide. Of links, ours stand and theirs follow after a '?'; 'workbench apply' brings both into the review queue as suggestions. Of flags, ours stand and theirs are in the discussion.");
        return Task.FromResult(conflicts == 0 ? ExitCode.Done : ExitCode.ProblemsFound);
    }
}
