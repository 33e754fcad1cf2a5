using System.CommandLine;
using Workbench.Aligning;
using Workbench.App.Commands.Running;
using Workbench.App.Commands.Works;
using Workbench.App.Terminal;
using Workbench.Storage;

namespace Workbench.App.Commands;

/// <summary>Shows the rows of a work side by side, with the differences of the versions.</summary>
internal sealed class ShowCommand : Verb
{
    private readonly Argument<string> work = new("WORK") { Description = "The work." };
    private readonly Option<string?> rows = new("--rows") { Description = "These rows: one number, A-B, or A- to the end. Default: all.", HelpName = "A-B" };
    private readonly Option<string[]> sigla = new("--siglum") { Description = "These versions. Default: all that are aligned.", HelpName = "S" };

    private readonly Option<bool> explain = new("--explain") { Description = "Tell under each row why its links stand: lengths, words, neighbours." };

    private readonly Option<bool> back = new("--back") { Description = "Show under each row what machines made of its versions in the language of the original: evidence, made by 'translate --back'." };

    public ShowCommand()
        : base(
            "show",
            "Show the rows of a work side by side.",
            "workbench show gooseberries --rows 10-20",
            "workbench show gooseberries --rows 12 --explain",
            "workbench show gooseberries --siglum garnett --siglum hogarth",
            "workbench show gooseberries --siglum garnett --back")
    {
        Add(work);
        Add(rows);
        Add(sigla);
        Add(explain);
        Add(back);
    }

    public override Task<int> RunAsync(VerbRun run)
    {
        using var workspace = run.OpenToRead();
        var aligned = workspace.RequireAligned(run.Value(work)!, run.Value(sigla) ?? []);
        var chosen = RowRange.Parse(run.Value(rows), aligned.Rows.Length);
        var flags = FlaggedRow.Of(workspace.Flags(aligned.Work.Id), aligned).ToLookup(flagged => flagged.Row, flagged => flagged.Flag);
        var evidence = run.Value(back) ? EvidenceOf(workspace, aligned) : null;
        run.Results.Draw(screen => new RowScreen(screen, aligned, run.Value(explain), evidence).DrawRows(aligned.Rows[chosen], flags, run.Cancel));
        return Task.FromResult(ExitCode.Done);
    }

    private static BackEvidence EvidenceOf(Workspace workspace, AlignedWork aligned) => new(
        aligned,
        [.. aligned.Versions.Select(version => workspace.BackTranslations(aligned.Work.Id, version.Text.Siglum))],
        [.. aligned.Versions.Select(version => workspace.BackTranslationGaps(aligned.Work.Id, version.Text.Siglum))]);
}
