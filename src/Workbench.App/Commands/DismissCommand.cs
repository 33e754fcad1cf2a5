using System.CommandLine;
using Workbench.Aligning;
using Workbench.App.Commands.Checking;
using Workbench.App.Commands.Flagging;
using Workbench.App.Commands.Running;
using Workbench.App.Commands.Works;
using Workbench.App.Terminal;
using Workbench.Divergences;
using Workbench.Divergences.Linting;
using Workbench.Storage;
using Workbench.Works;

namespace Workbench.App.Commands;

/// <summary>Passes findings over that are no fault here, with the reason; lists them; takes it back.</summary>
internal sealed class DismissCommand : Verb
{
    private readonly Argument<string> work = new("WORK") { Description = "The work." };
    private readonly Argument<string[]> findings = new("FINDING") { Description = "Ids of findings, as 'check' and 'compare --format jsonl' print them; the beginning of one is enough.", Arity = ArgumentArity.ZeroOrMore };
    private readonly Option<string?> reason = new("--reason") { Description = "Why it is no fault; must be said.", HelpName = "T" };
    private readonly Option<string?> rows = new("--rows") { Description = "With --rule: in these rows, one number or A-B.", HelpName = "A-B" };
    private readonly Option<string?> rule = new("--rule") { Description = "All findings of this rule in the rows: 'ignore number here'.", HelpName = "R" };
    private readonly Option<string?> siglum = new("--siglum") { Description = "With --rule: only in this version.", HelpName = "S" };
    private readonly Option<bool> list = new("--list") { Description = "List what was dismissed, by whom and why." };
    private readonly Option<bool> takeBack = new("--take-back") { Description = "Tell the findings again." };
    private readonly Option<string> format = OneOf("--format", "With --list: a table, or one JSON object a dismissal.", "text", "jsonl");

    public DismissCommand()
        : base(
            "dismiss",
            "Pass findings over that are no fault here, and say why.",
            "workbench dismiss gooseberries 3f2a90c1d4e5 --reason \"the edition corrected the date\"",
            "workbench dismiss gooseberries --rows 12 --rule number --reason \"versts were meant\"",
            "workbench dismiss gooseberries --list",
            "workbench dismiss gooseberries 3f2a90c1d4e5 --take-back")
    {
        Add(work);
        Add(findings);
        foreach (var option in new Option[] { reason, rows, rule, siglum, list, takeBack, format })
        {
            Add(option);
        }
    }

    public override async Task<int> RunAsync(VerbRun run)
    {
        if (run.Value(list))
        {
            RequireRule(run);
            using var read = run.OpenToRead();
            List(run, read, read.RequireWork(run.Value(work)!));
            return ExitCode.Done;
        }

        using var workspace = run.OpenWorkspace();
        var id = workspace.RequireWork(run.Value(work)!).Id;
        if (run.Value(takeBack))
        {
            TakeBack(run, workspace, id);
        }
        else
        {
            await DismissAsync(run, workspace, id);
        }

        return ExitCode.Done;
    }

    private async Task DismissAsync(VerbRun run, Workspace workspace, string id)
    {
        if (run.Value(reason)?.Trim() is not { Length: > 0 } why)
        {
            throw new UsageException("Say why it is no fault: --reason \"\u2026\".");
        }

        if ((run.Value(findings)!.Length > 0) == (run.Value(rule) is not null))
        {
            throw new UsageException("Say which findings: their ids, or --rule R (with --rows A-B) for all findings of a rule.");
        }

        RequireRule(run);

        var aligned = workspace.RequireAligned(id, []);
        var found = await FoundFindings.AllAsync(run, aligned, workspace.Glossary(id));
        var chosen = run.Value(rule) is { } named
            ? Open(run, workspace.Dismissals(id), OfRule(run, aligned, found, named))
            : [.. run.Value(findings)!.Select(key => FoundFindings.Require(aligned, found, key)).DistinctBy(f => f.Identity.Key)];
        var now = run.Environment.Time.GetUtcNow();
        var dismissals = chosen.Select(f => f.Dismiss(aligned, why, run.Who, now)).ToList();
        if (!run.IsDryRun)
        {
            workspace.Dismiss(id, dismissals);
        }

        foreach (var finding in chosen)
        {
            run.Results.WriteLine($"{finding.Identity.Key} {finding.Rule.Id}{(finding.Row is { } row ? $", row {row}" : "")} of {finding.Version} {(run.IsDryRun ? "would be " : "")}dismissed: {why}");
        }
    }

    /// <exception cref="UsageException">What chooses among the findings of a rule is named beside ids, or to list or take back.</exception>
    private void RequireRule(VerbRun run)
    {
        foreach (var option in new[] { rows, siglum }.Where(option => run.Value(rule) is null && run.Value(option) is not null))
        {
            throw new UsageException($"{option.Name} goes with --rule; an id says the place itself.");
        }
    }

    /// <summary>Of a rule, those that nobody passed over before; where that is none, the workspace refuses them and says who did.</summary>
    private static List<CheckFinding> Open(VerbRun run, IReadOnlyList<Dismissal> dismissals, List<CheckFinding> found)
    {
        var standing = dismissals.ToDictionary(d => d.Finding);
        var open = found.Where(f => !standing.ContainsKey(f.Identity)).ToList();
        if (open.Count == 0)
        {
            return found;
        }

        foreach (var first in found.Select(f => standing.GetValueOrDefault(f.Identity)).OfType<Dismissal>())
        {
            run.Messages.Say($"{first.Finding.Key} was dismissed before, by {first.Who}: {first.Reason}. That stays.");
        }

        return open;
    }

    private List<CheckFinding> OfRule(VerbRun run, AlignedWork aligned, IEnumerable<CheckFinding> found, string named)
    {
        var sought = CheckOptions.RequireRule(named);
        var (first, last) = RowRange.Parse(run.Value(rows), aligned.Rows.Length).GetOffsetAndLength(aligned.Rows.Length) is var (offset, length) ? (offset, offset + length - 1) : default;
        var chosen = found.Where(f => f.Rule == sought && (run.Value(rows) is null || (f.Row >= first && f.Row <= last))
            && (run.Value(siglum) is not { } of || string.Equals(f.Version, of, StringComparison.Ordinal))).ToList();
        return chosen.Count > 0 ? chosen : throw new WorkspaceException($"'{aligned.Work.Id}' has no such finding of '{named}' now.", "Nothing was dismissed.");
    }

    private void TakeBack(VerbRun run, Workspace workspace, string id)
    {
        RequireRule(run);
        var all = workspace.Dismissals(id);
        var chosen = run.Value(findings)!.Select(key => Require(all, key)).ToList();
        if (chosen.Count == 0)
        {
            throw new UsageException("Say which to take back; 'workbench dismiss WORK --list' lists them.");
        }

        if (!run.IsDryRun)
        {
            workspace.Undismiss(id, chosen);
        }

        foreach (var dismissal in chosen)
        {
            run.Results.WriteLine($"{dismissal.Finding.Key} {dismissal.Finding.Rule} of {dismissal.Finding.Version} {(run.IsDryRun ? "would be" : "is")} told again.");
        }
    }

    private static Dismissal Require(IReadOnlyList<Dismissal> all, string key) =>
        all.Where(d => d.Finding.Key.StartsWith(key, StringComparison.OrdinalIgnoreCase) || string.Equals(d.Id, key, StringComparison.Ordinal)).ToList() switch
        {
            [var only] => only,
            [] => throw new WorkspaceException($"Nothing called '{key}' was dismissed.", "'workbench dismiss WORK --list' lists what was."),
            var many => throw new WorkspaceException($"'{key}' begins the ids of {many.Count} dismissals.", "Write more of it."),
        };

    private void List(VerbRun run, Workspace workspace, Work listed)
    {
        var dismissals = workspace.Dismissals(listed.Id);
        var placer = dismissals.Count > 0 && workspace.FindAlignedWork(listed.Id) is { } aligned ? new FlagPlacer(aligned) : null;
        var placed = dismissals.Select(d => new PlacedDismissal(d, placer?.Place(d.Anchor))).ToList();
        if (run.Value(format) == "jsonl")
        {
            run.Results.WriteLines(placed.Select(p => JsonLines.Line(p.Write)));
        }
        else if (placed.Count == 0)
        {
            run.Results.WriteLine("Nothing was dismissed.");
        }
        else
        {
            run.Results.Draw(screen => PlacedDismissal.Draw(screen, placed));
        }
    }
}
