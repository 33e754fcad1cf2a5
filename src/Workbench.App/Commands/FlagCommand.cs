using System.CommandLine;
using Workbench.Aligning;
using Workbench.App.Commands.Flagging;
using Workbench.App.Commands.Running;
using Workbench.App.Commands.Works;
using Workbench.Divergences;
using Workbench.Storage;

namespace Workbench.App.Commands;

/// <summary>Marks a row, or words of it, as disputed; discusses, votes on and rules on a flag.</summary>
internal sealed class FlagCommand : Verb
{
    private readonly Argument<string> work = new("WORK | FLAG") { Description = "With a row or a finding: the work. Alone: a flag, such as f12, to say something of." };
    private readonly Argument<int?> row = new("ROW") { Description = "The row's number, as 'show' and 'compare' print it.", Arity = ArgumentArity.ZeroOrOne };
    private readonly Option<string?> siglum = new("--siglum") { Description = "The version it is about. Default: the row in all versions.", HelpName = "S" };
    private readonly Option<string?> finding = new("--finding") { Description = "Make the flag from a finding, by its id; the flag stays linked to it.", HelpName = "ID" };
    private readonly Option<string?> originalWords = new("--original-words") { Description = "The words of the original it marks; an omission is marked here.", HelpName = "T" };
    private readonly Option<string?> versionWords = new("--version-words") { Description = "The words of the version it marks.", HelpName = "T" };
    private readonly Option<bool> remove = new("--remove") { Description = "Take the flag off." };
    private readonly FlagChangeOptions change = new();

    public FlagCommand()
        : base(
            "flag",
            "Mark a row or words as disputed; comment, vote and rule on a flag.",
            "workbench flag gooseberries 12 --siglum garnett --category omission --note \"the last clause is gone\"",
            "workbench flag gooseberries 12 --siglum garnett --version-words \"the word\" --propose \"another\" --tag tone",
            "workbench flag gooseberries --finding 3f2a90c1d4e5 --severity major",
            "workbench flag f12 --comment \"Both readings stand in the drafts.\" --vote for",
            "workbench flag f12 --resolve \"keep the literal rendering\" --reason \"the author corrected it so\"",
            "workbench flag f12 --reopen --reason \"a new source\"")
    {
        Add(work);
        Add(row);
        Option[] own = [siglum, finding, originalWords, versionWords, remove];
        foreach (var option in own.Concat(change.All))
        {
            Add(option);
        }
    }

    public override async Task<int> RunAsync(VerbRun run)
    {
        var said = change.Read(run);
        using var workspace = run.OpenWorkspace();
        if (run.Value(row) is null && run.Value(finding) is null)
        {
            return Change(run, workspace, said);
        }

        await MakeAsync(run, workspace, said);
        return ExitCode.Done;
    }

    private async Task MakeAsync(VerbRun run, Workspace workspace, FlagChange said)
    {
        if (run.Value(remove) || said.Reopen)
        {
            throw new UsageException("--remove and --reopen take a flag, such as f12, and no row.");
        }

        var id = run.Value(work)!;
        var aligned = workspace.RequireAligned(id, run.Value(siglum) is { } named ? [named] : []);
        // Rows are numbered over all versions, whichever the flag is about.
        aligned = run.Value(siglum) is null ? aligned : workspace.RequireAligned(id, []);
        var flag = run.Value(finding) is { } key ? await OfFindingAsync(run, workspace, aligned, key) : OfRow(run, aligned);
        flag = said.Apply(flag, run.Who, flag.When);
        var name = run.IsDryRun ? "A flag would be set" : $"{workspace.AddFlag(flag).Subject} set";
        var place = new FlagPlacer(aligned).Place(flag.Anchor).Row;
        run.Results.WriteLine($"{name} on row {place}{(flag.Anchor.Siglum is { } of ? $" of {of}" : "")}: {flag.Category}{(flag.Note.Length == 0 ? "" : $", {flag.Note}")}");
    }

    private Flag OfRow(VerbRun run, AlignedWork aligned)
    {
        var flagged = aligned.Rows[RowRange.Parse($"{run.Value(row)}", aligned.Rows.Length)][0];
        return New(run, aligned, FlagWords.Anchor(aligned, flagged, run.Value(siglum), run.Value(originalWords), run.Value(versionWords)));
    }

    private async Task<Flag> OfFindingAsync(VerbRun run, Workspace workspace, AlignedWork aligned, string key)
    {
        if (run.Value(row) is not null || run.Value(siglum) is not null || run.Value(originalWords) is not null || run.Value(versionWords) is not null)
        {
            throw new UsageException("--finding says the row, the version and the words itself.");
        }

        var found = FoundFindings.Require(aligned, await FoundFindings.AllAsync(run, aligned, workspace.Glossary(aligned.Work.Id)), key);
        return found.ToFlag(aligned, run.Who, run.Environment.Time.GetUtcNow());
    }

    private static Flag New(VerbRun run, AlignedWork aligned, FlagAnchor anchor) => new("", aligned.Work.Id, anchor, run.Who, run.Environment.Time.GetUtcNow());

    private int Change(VerbRun run, Workspace workspace, FlagChange said)
    {
        var flag = workspace.RequireFlag(run.Value(work)!);
        if (run.Value(siglum) is not null || run.Value(originalWords) is not null || run.Value(versionWords) is not null)
        {
            throw new UsageException("A flag keeps the place it was set on; name a work and a row to set another.");
        }

        if (run.Value(remove))
        {
            run.Results.WriteLine(run.IsDryRun ? $"{flag.Id} would be taken off." : $"{flag.Id} taken off, operation {workspace.RemoveFlag(flag.WorkId, flag.Id).Number}.");
            return ExitCode.Done;
        }

        if (said.Description.Length == 0)
        {
            throw new UsageException($"Say what to do with {flag.Id}: --comment, --vote, --resolve, --reopen, --tag, --propose, --note, --category, --severity or --remove. To set a flag, name a work and a row.");
        }

        if (run.IsDryRun)
        {
            run.Results.WriteLine($"{flag.Id} would be changed: {(flag.Ruling is { } ruled ? said.After(ruled) : said).Description}");
            return ExitCode.Done;
        }

        var done = workspace.ChangeFlag(flag.WorkId, flag.Id, said, flag.Revision);
        var changed = workspace.FindFlag(flag.Id)!;
        run.Results.WriteLine($"{flag.Id} {DivergenceJson.Name(changed.Status)}: {done.Description}");
        if (said.Decision is null || done.Verb == said.Verb)
        {
            return ExitCode.Done;
        }

        var standing = changed.Ruling!;
        run.Messages.Warn($"{flag.Id} has a ruling already, by {standing.Who} of {standing.When:yyyy-MM-dd HH:mm} UTC: {standing.Decision}{(standing.Reason.Length > 0 ? $" ({standing.Reason})" : "")}. Yours is kept as a comment. To rule so all the same: workbench flag {flag.Id} --reopen --resolve \"\u2026\" --reason \"\u2026\"");
        return ExitCode.PartlyDone;
    }
}
