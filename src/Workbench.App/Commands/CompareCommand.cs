using System.CommandLine;
using Workbench.Aligning;
using Workbench.App.Commands.Comparing;
using Workbench.App.Commands.Flagging;
using Workbench.App.Commands.Pipe;
using Workbench.App.Commands.Running;
using Workbench.App.Commands.Works;
using Workbench.Divergences;
using Workbench.Works;

namespace Workbench.App.Commands;

/// <summary>Finds where versions depart from the original or from each other: in files over the pipe, or in a work.</summary>
internal sealed class CompareCommand : Verb
{
    private readonly Argument<string[]> texts = new("WORK | ORIGINAL VERSION")
    {
        Description = "One name: a work of the workspace. Two or more: the original's file and the versions' ('-' is standard input).",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<string[]> sigla = new("--siglum") { Description = "The versions of the work to compare. Default: all that are aligned.", HelpName = "S" };
    private readonly Option<bool> aligned = new("--aligned") { Description = "The files are aligned already, unit i to unit i." };
    private readonly Option<string> format = OneOf("--format", "A report, one JSON object a finding, a row, or a difference between versions.", "text", "jsonl", "rows", "differences");
    private readonly Option<bool> machinesVote = new("--machines-vote") { Description = "Machine versions vote on findings too; otherwise they are only compared." };
    private readonly DifferenceSwitch differences = new();
    private readonly Glossary glossary = new();
    private readonly Dictionaries dictionaries = new();
    private readonly PipeOptions pipe = new();

    public CompareCommand()
        : base(
            "compare",
            "Find omissions, additions, changed numbers and other differences of versions.",
            "workbench compare original.txt garnett.txt hogarth.txt --format jsonl",
            "workbench compare original.txt version.txt --units line --aligned --format rows",
            "workbench compare gooseberries --siglum garnett --glossary terms.tsv",
            "workbench compare gooseberries --hide punctuation,case,spelling --format differences")
    {
        Add(texts);
        Option[] own = [sigla, aligned, format, glossary.Option, machinesVote, dictionaries.Option];
        foreach (var option in own.Concat(differences.All).Concat(pipe.All))
        {
            Add(option);
        }
    }

    public override async Task<int> RunAsync(VerbRun run)
    {
        var hidden = differences.Hidden(run);
        var (work, terms) = run.Value(texts) is [var id] ? OfWorkspace(run, id) : (await OfFilesAsync(run, run.Value(texts)!), []);
        var options = new ComparisonOptions { Hidden = hidden, Glossary = glossary.Read(run, work, terms), MachinesVote = run.Value(machinesVote) };
        var rows = await run.Progress.WatchAsync("Comparing", progress => WorkComparer.Compare(work, options, progress, run.Cancel));
        switch (run.Value(format))
        {
            case "jsonl":
                run.Results.WriteLines(FoundFinding.Of(work, rows).Select(found => DivergenceJson.Line(found.Finding, found.Identity.Key)));
                break;
            case "differences":
                run.Results.WriteLines(rows.SelectMany(row => DifferenceLines.Of(work, row)));
                break;
            case "rows":
                run.Results.WriteLines(rows.Select(DivergenceJson.Line));
                break;
            default:
                run.Results.Draw(screen => new ComparisonScreen(screen, work, rows).Draw());
                break;
        }

        return ExitCode.Done;
    }

    private (AlignedWork Work, IReadOnlyList<GlossaryTerm> Terms) OfWorkspace(VerbRun run, string id)
    {
        if (run.Value(aligned))
        {
            throw new UsageException("--aligned is for files; the versions of a work are aligned with 'workbench align WORK'.");
        }

        SourceFiles.RequireNoFile(run, id);
        using var workspace = run.OpenToRead();
        return (workspace.RequireAligned(id, run.Value(sigla) ?? []), workspace.Glossary(id));
    }

    private async Task<AlignedWork> OfFilesAsync(VerbRun run, string[] names)
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
