using System.CommandLine;
using Workbench.App.Commands.Dossiers;
using Workbench.App.Commands.Running;
using Workbench.App.Commands.Works;
using Workbench.App.Terminal;
using Workbench.Exporting.Dossiers;

namespace Workbench.App.Commands;

/// <summary>Writes the report on a flag, a term or a work.</summary>
internal sealed class DossierCommand : Verb
{
    private readonly Argument<string> subject = new("FLAG | WORK") { Description = "A flag, such as f12; or a work, for all its flags or, with --term, for a term." };
    private readonly Option<string?> term = new("--term") { Description = "A word or phrase of the original: all its occurrences and renderings.", HelpName = "PHRASE" };
    private readonly Option<string[]> sigla = new("--siglum") { Description = "These versions. Default: all that are aligned.", HelpName = "S" };
    private readonly Option<string?> format = new Option<string?>("--format") { Description = "html, docx or markdown. Default: as the name of --output ends, html without an ending.", HelpName = "html|docx|markdown" }
        .AcceptOnlyFromAmong("html", "docx", "markdown");

    private readonly Option<string> rights = OneOf("--rights", "Whether texts that may not be quoted, or only so many words, are kept back or only warned of.", "enforce", "warn");

    public DossierCommand()
        : base(
            "dossier",
            "Write the report on a flag, a term or a work.",
            "workbench dossier f12 -o f12.html",
            "workbench dossier gooseberries --term \"крыжовник\" -o gooseberry.docx",
            "workbench dossier gooseberries --format markdown")
    {
        Add(subject);
        foreach (var option in new Option[] { term, sigla, format, rights })
        {
            Add(option);
        }
    }

    public override async Task<int> RunAsync(VerbRun run)
    {
        var written = FormatOf(run);
        using var workspace = run.OpenToRead();
        var named = run.Value(subject)!;
        var flag = workspace.FindWork(named) is null ? workspace.RequireFlag(named) : null;
        if (flag is not null && run.Value(term) is not null)
        {
            throw new UsageException("--term goes with a work.");
        }

        // Rows are numbered over all versions; a flag is placed among the same.
        var work = workspace.RequireAligned(flag?.WorkId ?? named, run.Value(sigla) ?? []);
        var obeys = run.Value(rights) == "enforce";
        var sources = new DossierSources(run, workspace, work, obeys);
        var dossier = flag is not null ? DossierMaker.OfFlag(await sources.OfFlagAsync(flag))
            : run.Value(term) is { } sought ? DossierMaker.OfTerm(await sources.OfTermAsync(sought))
            : DossierMaker.OfWork(await sources.OfWorkAsync());
        foreach (var kept in dossier.LeftOut)
        {
            run.Messages.Warn($"{kept.Siglum} is marked {kept.Rights}: {Counts.Of(kept.Words, "word")} of it are quoted; {Counts.Of(kept.UnitsLeftOut, "passage")} left out or cut.");
        }

        run.Results.Write(stream => dossier.Write(written, stream));
        if (run.OutputPath is { } path)
        {
            run.Messages.Say($"Wrote {path}.");
        }

        return ExitCode.Done;
    }

    /// <exception cref="UsageException">No format is named, and the file's name ends as none does.</exception>
    private DossierFormat FormatOf(VerbRun run) => (run.Value(format) ?? Path.GetExtension(run.OutputPath ?? "").ToLowerInvariant()) switch
    {
        "docx" or ".docx" => DossierFormat.Docx,
        "markdown" or ".md" or ".markdown" => DossierFormat.Markdown,
        "html" or ".html" or ".htm" or ".xhtml" or "" => DossierFormat.Html,
        var ending => throw new UsageException($"A dossier is written as html, docx, markdown, and '{ending}' is the ending of none. Name the format: --format html|docx|markdown."),
    };
}
