using System.CommandLine;
using Workbench.App.Commands.Running;
using Workbench.App.Commands.Sharing;
using Workbench.App.Commands.Works;
using Workbench.App.Terminal;
using Workbench.Exporting;
using Workbench.Sharing;

namespace Workbench.App.Commands;

/// <summary>Writes the alignments of a work, without its texts, as plain text for git.</summary>
internal sealed class PackCommand : Verb
{
    private readonly Argument<string> work = new("WORK") { Description = "The work." };
    private readonly Argument<string?> folder = new("DIR") { Description = "Where the files go. Default: alignments/WORK.", Arity = ArgumentArity.ZeroOrOne };

    public PackCommand()
        : base(
            "pack",
            "Write links, flags and what the texts are, without a sentence of them, as plain text to share in git.",
            "workbench pack gooseberries",
            "workbench pack gooseberries shared/alignments/gooseberries")
    {
        Add(work);
        Add(folder);
    }

    public override Task<int> RunAsync(VerbRun run)
    {
        using var workspace = run.OpenToRead();
        var aligned = workspace.RequireAligned(run.Value(work)!, []);
        var flags = FlagRights.Apply(workspace.Texts(aligned.Work.Id), workspace.Flags(aligned.Work.Id)).ToList();
        var terms = workspace.Glossary(aligned.Work.Id);
        var files = PackFiles.Write(aligned, flags, terms);
        var target = run.Value(folder) ?? Path.Combine("alignments", aligned.Work.Id);
        if (!run.IsDryRun)
        {
            PackFolder.Write(run.Environment.PathOf(target), files);
        }

        var links = aligned.Versions.SelectMany(version => version.Alignment.Links).ToList();
        run.Results.WriteLine(
            $"{(run.IsDryRun ? "Would write" : "Wrote")} {target}: {Counts.Of(aligned.Versions.Length, "version")}, {Counts.Of(links.Count, "link")}, {links.Count(link => link.IsPersonal)} confirmed by a person, {Counts.Of(flags.Count, "flag")}, {Counts.Of(terms.Count, "term")}; no sentence of the texts.");
        return Task.FromResult(ExitCode.Done);
    }
}
