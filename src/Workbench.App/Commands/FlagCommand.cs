using System.CommandLine;
using Workbench.App.Commands.Running;
using Workbench.App.Commands.Works;
using Workbench.Divergences;

namespace Workbench.App.Commands;

/// <summary>Marks a row as disputed.</summary>
internal sealed class FlagCommand : Verb
{
    private readonly Argument<string> work = new("WORK") { Description = "The work." };
    private readonly Argument<int> row = new("ROW") { Description = "The row's number, as 'show' and 'compare' print it." };
    private readonly Option<string?> siglum = new("--siglum") { Description = "The version it is about. Default: the row in all versions.", HelpName = "S" };
    private readonly Option<string> category = new("--category") { Description = "A word of your own: lower-case letters, digits and hyphens.", HelpName = "C", DefaultValueFactory = _ => "disputed" };
    private readonly Option<string?> note = new("--note") { Description = "What there is to say.", HelpName = "T" };

    public FlagCommand()
        : base("flag", "Mark a row as disputed.", "workbench flag gooseberries 12 --siglum garnett --category omission --note \"the last clause is gone\"")
    {
        category.Validators.Add(result =>
        {
            var word = result.GetValueOrDefault<string>();
            if (word is null || word.Length == 0 || !word.All(c => char.IsLower(c) || char.IsDigit(c) || c == '-'))
            {
                result.AddError($"'{word}' is no category: it takes lower-case letters, digits and hyphens.");
            }
        });
        Add(work);
        Add(row);
        Add(siglum);
        Add(category);
        Add(note);
    }

    public override Task<int> RunAsync(VerbRun run)
    {
        using var workspace = run.OpenWorkspace();
        var id = run.Value(work)!;
        var version = run.Value(siglum);
        var aligned = workspace.RequireAligned(id, version is null ? [] : [version]);
        // Rows are numbered over all versions, whichever the flag is about.
        aligned = version is null ? aligned : workspace.RequireAligned(id, []);
        var flagged = aligned.Rows[RowRange.Parse($"{run.Value(row)}", aligned.Rows.Length)][0];
        var flag = new Flag("", aligned.Work.Id, FlagAnchor.Of(aligned, flagged, version), run.Who, run.Environment.Time.GetUtcNow())
        {
            Category = run.Value(category)!,
            Note = run.Value(note) ?? "",
        };
        var name = run.IsDryRun ? "A flag would be set" : $"{workspace.AddFlag(flag).Subject} set";
        run.Results.WriteLine($"{name} on row {flagged.Number}{(version is null ? "" : $" of {version}")}: {flag.Category}{(flag.Note.Length == 0 ? "" : $", {flag.Note}")}");
        return Task.FromResult(ExitCode.Done);
    }
}
