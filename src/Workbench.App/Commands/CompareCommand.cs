using System.CommandLine;
using Workbench.Aligning;
using Workbench.App.Commands.Comparing;
using Workbench.App.Commands.Running;
using Workbench.Divergences;

namespace Workbench.App.Commands;

/// <summary>Finds where versions depart from the original or from each other: in files over the pipe, or in a work.</summary>
internal sealed class CompareCommand : Verb
{
    private readonly Argument<string[]> texts = new("WORK | ORIGINAL VERSION")
    {
        Description = "One name: a work of the workspace. Two or more: the original's file and the versions' ('-' is standard input).",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<string> format = OneOf("--format", "A report, one JSON object a finding, a row, or a difference between versions.", "text", "jsonl", "rows", "differences");
    private readonly Option<bool> machinesVote = new("--machines-vote") { Description = "Machine versions vote on findings too; otherwise they are only compared." };
    private readonly Option<bool> dismissed = new("--dismissed") { Description = "Tell findings too that were dismissed ('workbench dismiss')." };
    private readonly FindingSwitch shown = new();
    private readonly Glossary glossary = new();
    private readonly ComparedTexts compared = new();

    public CompareCommand()
        : base(
            "compare",
            "Find omissions, additions, changed numbers and other differences of versions.",
            "workbench compare original.txt garnett.txt hogarth.txt --format jsonl",
            "workbench compare original.txt version.txt --units line --aligned --format rows",
            "workbench compare gooseberries --siglum garnett --glossary terms.tsv",
            "workbench compare gooseberries --only number,negation",
            "workbench compare gooseberries --hide punctuation,case,spelling --format differences")
    {
        Add(texts);
        Option[] own = [format, glossary.Option, machinesVote, dismissed];
        foreach (var option in own.Concat(shown.All).Concat(compared.All))
        {
            Add(option);
        }
    }

    public override async Task<int> RunAsync(VerbRun run)
    {
        var hidden = shown.Hidden(run);
        var (work, terms, passedOver) = run.Value(texts) is [var id] ? OfWorkspace(run, id) : (await compared.OfFilesAsync(run, run.Value(texts)!), [], []);
        var options = new ComparisonOptions { Hidden = hidden, Glossary = glossary.Read(run, work, terms), MachinesVote = run.Value(machinesVote) };
        var everything = await run.Progress.WatchAsync("Comparing", progress => WorkComparer.Compare(work, options, progress, run.Cancel));
        var identities = new FindingIdentities(work, row => everything[row]);
        var (all, dismissals) = (shown.Shown(run, work, everything), new DismissedFindings(identities, passedOver));
        var rows = run.Value(dismissed) ? all : dismissals.Without(all);
        switch (run.Value(format))
        {
            case "jsonl":
                run.Results.WriteLines(rows.SelectMany(row => row.Versions).SelectMany(version => version.Findings)
                    .Select(finding => DivergenceJson.Line(finding, identities.Of(finding).Key, dismissals.Find(finding)?.Reason)));
                break;
            case "differences":
                run.Results.WriteLines(rows.SelectMany(row => DifferenceLines.Of(work, row)));
                break;
            case "rows":
                run.Results.WriteLines(rows.Select(DivergenceJson.Line));
                break;
            default:
                run.Results.Draw(screen => new ComparisonScreen(screen, work, rows).Draw(run.Value(dismissed) ? 0 : Count(all) - Count(rows)));
                break;
        }

        return ExitCode.Done;
    }

    private static int Count(IEnumerable<RowComparison> rows) => rows.Sum(row => row.Versions.Sum(version => version.Findings.Length));

    private (AlignedWork Work, IReadOnlyList<GlossaryTerm> Terms, IReadOnlyList<Dismissal> Dismissals) OfWorkspace(VerbRun run, string id)
    {
        using var workspace = run.OpenToRead();
        var work = compared.OfWorkspace(run, workspace, id);
        return (work, workspace.Glossary(work.Work.Id), workspace.Dismissals(work.Work.Id));
    }
}
