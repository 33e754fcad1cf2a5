using System.CommandLine;
using Workbench.Aligning;
using Workbench.App.Commands.Pipe;
using Workbench.App.Commands.Running;
using Workbench.App.Commands.Works;
using Workbench.Storage;
using Workbench.Works;

namespace Workbench.App.Commands.Comparing;

/// <summary>The texts that a verb compares: a work of the workspace, or files over the pipe.</summary>
internal sealed class ComparedTexts
{
    private readonly Option<string[]> sigla = new("--siglum") { Description = "The versions of the work to compare. Default: all that are aligned.", HelpName = "S" };
    private readonly Option<bool> aligned = new("--aligned") { Description = "The files are aligned already, unit i to unit i." };
    private readonly Dictionaries dictionaries = new();
    private readonly PipeOptions pipe = new();

    public IEnumerable<Option> All => [sigla, aligned, dictionaries.Option, .. pipe.All];

    /// <summary>Whether the versions are chosen by name.</summary>
    public bool NamesVersions(VerbRun run) => run.Value(sigla) is { Length: > 0 };

    public AlignedWork OfWorkspace(VerbRun run, Workspace workspace, string id)
    {
        if (run.Value(aligned))
        {
            throw new UsageException("--aligned is for files; the versions of a work are aligned with 'workbench align WORK'.");
        }

        SourceFiles.RequireNoFile(run, id);
        return workspace.RequireAligned(id, run.Value(sigla) ?? []);
    }

    public async Task<AlignedWork> OfFilesAsync(VerbRun run, string[] names)
    {
        SourceFiles.RequireOneStandardInput(names);
        var original = pipe.ReadOriginal(run, names[0]);
        Document[] versions = [.. names.Skip(1).Select(name => pipe.ReadVersion(run, name))];
        var options = dictionaries.Lend(run, AlignmentOptions.Default);
        var pairs = run.Value(aligned)
            ? [.. versions.Select((version, v) => PipePair.UnitByUnit(original, version, pipe.UnitsOf(run), names[v + 1]))]
            : await run.Progress.WatchAsync($"Aligning {string.Join(", ", names.Skip(1).Select(Path.GetFileName))}", progress =>
                PipePair.AlignTogether(original, versions, pipe.UnitsOf(run), options, progress, run.Cancel));
        return PipeWork.Of(names[0], pairs[0].Original, names.Skip(1).Zip(pairs));
    }
}
