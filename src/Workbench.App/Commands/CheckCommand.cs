using System.CommandLine;
using System.Reflection;
using Workbench.Aligning;
using Workbench.App.Commands.Checking;
using Workbench.App.Commands.Comparing;
using Workbench.App.Commands.Running;
using Workbench.Divergences;
using Workbench.Divergences.Linting;

namespace Workbench.App.Commands;

/// <summary>The lint: findings and doubtful links of works, or of files over the pipe, for people, scripts and builds.</summary>
internal sealed class CheckCommand : Verb
{
    private readonly Argument<string[]> texts = new("WORK | ORIGINAL VERSION")
    {
        Description = "One name: a work of the workspace. Two or more: the original's file and the versions'. None: all works of the workspace.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private readonly Option<string> format = OneOf("--format", "A report, one JSON document, or SARIF 2.1.0 for code hosts.", "text", "json", "sarif");
    private readonly Option<bool> dismissed = new("--dismissed") { Description = "In the report, list too what was dismissed, and why." };
    private readonly Option<string?> explain = new("--explain") { Description = "Explain a rule, or with 'all' list the rules, and check nothing.", HelpName = "R" };
    private readonly CheckOptions options = new();
    private readonly BaselineFile baseline = new();
    private readonly Glossary glossary = new();
    private readonly ComparedTexts compared = new();

    public CheckCommand()
        : base(
            "check",
            "Check works or files for findings and doubtful links, as a lint does.",
            "workbench check gooseberries",
            "workbench check gooseberries --fail-on critical --dismissed",
            "workbench check original.txt version.txt --write-baseline baseline.json",
            "workbench check original.txt version.txt --baseline baseline.json --format sarif -o check.sarif",
            "workbench check --explain number")
    {
        Add(texts);
        Option[] own = [format, dismissed, explain, glossary.Option];
        foreach (var option in own.Concat(options.All).Concat(baseline.All).Concat(compared.All))
        {
            Add(option);
        }
    }

    public override async Task<int> RunAsync(VerbRun run)
    {
        if (run.Value(explain) is { } rule)
        {
            run.Results.Draw(screen => RuleScreen.Draw(screen, rule == "all" ? CheckRules.All : [CheckOptions.RequireRule(rule)]));
            return ExitCode.Done;
        }

        var known = baseline.Read(run);
        var reports = new List<CheckReport>();
        foreach (var (work, terms, dismissals) in await WorksAsync(run))
        {
            reports.Add(CheckReport.Of(work, await FindingsAsync(run, work, terms), dismissals, known));
        }

        Write(run, reports, known);
        var isKept = baseline.Write(run, reports.SelectMany(r => r.Findings));
        var fails = options.FailOn(run) is { } least && reports.SelectMany(r => r.Findings).Any(f => f.Counts && f.Finding.Severity >= least);
        return fails && !isKept ? ExitCode.ProblemsFound : ExitCode.Done;
    }

    private async Task<IReadOnlyList<(AlignedWork Work, IReadOnlyList<GlossaryTerm> Terms, IReadOnlyList<Dismissal> Dismissals)>> WorksAsync(VerbRun run)
    {
        if (run.Value(texts) is { Length: > 1 } names)
        {
            return [(await compared.OfFilesAsync(run, names), [], [])];
        }

        using var workspace = run.OpenToRead();
        var checkable = new CheckableWorks(workspace);
        var ids = run.Value(texts) is [var one] ? [one] : checkable.RequireAny(run);
        var works = ids.Select(id => compared.OfWorkspace(run, workspace, id)).ToList();
        foreach (var work in works.Where(_ => !compared.NamesVersions(run)))
        {
            checkable.TellUnaligned(run, work.Work);
        }

        return [.. works.Select(work => (work, workspace.Glossary(work.Work.Id), workspace.Dismissals(work.Work.Id)))];
    }

    private async Task<IEnumerable<CheckFinding>> FindingsAsync(VerbRun run, AlignedWork work, IReadOnlyList<GlossaryTerm> terms)
    {
        var (least, chosen) = (options.Least(run), options.Chosen(run));
        var comparison = new ComparisonOptions { Glossary = glossary.Read(run, work, terms) };
        var rows = await run.Progress.WatchAsync($"Checking {work.Work.Label}", progress => WorkComparer.Compare(work, comparison, progress, run.Cancel));
        return WorkChecker.Check(work, rows).Where(f => f.Severity >= least && chosen(f));
    }

    private void Write(VerbRun run, List<CheckReport> reports, Baseline known)
    {
        switch (run.Value(format))
        {
            case "json":
                run.Results.WriteLines([CheckJson.Document(reports)]);
                break;
            case "sarif":
                run.Results.WriteLines([SarifLog.Write(reports, Assembly.GetExecutingAssembly().GetName().Version!.ToString(3), baseline.IsNamed(run))]);
                break;
            default:
                run.Results.Draw(screen => new CheckScreen(screen, run.Value(dismissed)).Draw(reports, known.CountGone(reports.SelectMany(r => r.Findings).Select(f => f.Finding))));
                break;
        }
    }
}
