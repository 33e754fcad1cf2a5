using System.CommandLine;
using Workbench.App.Commands.Editing;
using Workbench.App.Commands.Running;
using Workbench.App.Commands.Works;
using Workbench.Storage;
using Workbench.Works;

namespace Workbench.App.Commands;

/// <summary>Corrects what is known about a work or a text, or the words of one of its units.</summary>
internal sealed class EditCommand : Verb
{
    private readonly Argument<string> work = new("WORK") { Description = "The work." };
    private readonly Option<string?> siglum = new("--siglum") { Description = "The text that is corrected. Default: the work itself.", HelpName = "S" };
    private readonly Option<int?> unit = new("--unit") { Description = "The unit of the text, counted from 0, whose words are corrected.", HelpName = "N" };
    private readonly Option<string?> words = new("--text") { Description = "What the unit reads; '-' is standard input.", HelpName = "T" };
    private readonly Option<string?> send = new Option<string?>("--send") { Description = "Whether texts of the work may be sent to services.", HelpName = "never|allowed" }.AcceptOnlyFromAmong("never", "allowed");
    private readonly DataOptions data = new();

    public EditCommand()
        : base(
            "edit",
            "Correct what is known about a work or a text, or the words of a unit.",
            "workbench edit gooseberries --title Крыжовник --author Чехов",
            "workbench edit gooseberries --send never",
            "workbench edit gooseberries --siglum garnett --year 1918 --translator \"Constance Garnett\"",
            "workbench edit gooseberries --siglum garnett --unit 12 --text \"They sat down.\"")
    {
        Add(work);
        Option[] own = [siglum, unit, words, send];
        foreach (var option in own.Concat(data.All))
        {
            Add(option);
        }
    }

    public override Task<int> RunAsync(VerbRun run)
    {
        if ((run.Value(unit) is null) != (run.Value(words) is null) || (run.Value(unit) is not null && run.Value(siglum) is null))
        {
            throw new UsageException("To correct a unit, say --siglum S --unit N --text T.");
        }

        if (run.Value(send) is not null && run.Value(siglum) is not null)
        {
            throw new UsageException("--send is said of a work, not of one text: leave --siglum out.");
        }

        if ((data.IsAny(run) || run.Value(send) is not null) == (run.Value(unit) is not null))
        {
            throw new UsageException("Say what is corrected: --title, --author, --translator, --year, --rights, --language or --send, or the words of a unit.");
        }

        using var workspace = run.OpenWorkspace();
        var known = workspace.RequireWork(run.Value(work)!);
        var (what, edit) = run.Value(siglum) is { } named ? OfText(run, workspace, known, named) : OfWork(run, workspace, known);
        run.Results.WriteLine(run.IsDryRun ? $"{what} would be corrected." : $"Corrected {what}, operation {edit().Number}.");
        return Task.FromResult(ExitCode.Done);
    }

    private (string What, Func<Operation> Edit) OfWork(VerbRun run, Workspace workspace, Work known)
    {
        var corrected = data.Correct(run, known) with { NeverSend = run.Value(send) is { } said ? said == "never" : known.NeverSend };
        return (known.Id, () => workspace.PutWork(corrected));
    }

    private (string What, Func<Operation> Edit) OfText(VerbRun run, Workspace workspace, Work known, string named)
    {
        var text = workspace.RequireText(known, named);
        if (run.Value(unit) is not { } number)
        {
            var corrected = data.Correct(run, text);
            return ($"{text.Siglum} of {known.Id}", () => workspace.DescribeText(known.Id, corrected));
        }

        if (number < 0 || workspace.Units(known.Id, text.Siglum, number, 1) is not [var before])
        {
            throw new WorkspaceException($"'{text.Siglum}' has no unit {number}: it has {workspace.UnitCount(known.Id, text.Siglum)}, counted from 0.", "Name one that is there.");
        }

        var after = EditedUnit.Of(before, EditedUnit.ReadWords(run, run.Value(words)!), text.Language);
        return ($"unit {number} of {text.Siglum}", () => workspace.EditUnit(known.Id, text.Siglum, new UnitIndex(number), after));
    }
}
