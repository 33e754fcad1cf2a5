using System.CommandLine;
using System.Globalization;
using Workbench.Aligning;
using Workbench.App.Commands.Dossiers;
using Workbench.App.Commands.Exporting;
using Workbench.App.Commands.Running;
using Workbench.App.Commands.Works;
using Workbench.Exporting.Dossiers;
using Workbench.Storage;
using Workbench.Works;

namespace Workbench.App.Commands;

/// <summary>Writes a work as an edition to read or a file for other tools.</summary>
internal sealed class ExportCommand : Verb
{
    private readonly Argument<string> format = new Argument<string>("FORMAT") { Description = Describe() }
        .AcceptOnlyFromAmong([.. ExportFormats.All.Select(f => f.Name)]);

    private readonly Argument<string> work = new("WORK") { Description = "The work." };
    private readonly ExportOptions options = new();

    public ExportCommand()
        : base(
            "export",
            "Write a work as an edition to read or a file for other tools.",
            "workbench export html gooseberries -o gooseberries.html",
            "workbench export epub gooseberries --layout popup -o gooseberries.epub",
            "workbench export tmx gooseberries --siglum garnett --level sentence -o gooseberries.tmx",
            "workbench export sarif gooseberries -o gooseberries.sarif")
    {
        Add(format);
        Add(work);
        foreach (var option in options.All)
        {
            Add(option);
        }
    }

    public override async Task<int> RunAsync(VerbRun run)
    {
        using var workspace = run.OpenToRead();
        var aligned = workspace.RequireAligned(run.Value(work)!, VersionsAsked(run, workspace));
        var isEnforced = run.Value(options.Rights) == "enforce";
        var job = new ExportJob(run, workspace, aligned, Rights.Obey(aligned, isEnforced, run.Messages), options)
        {
            Dossiers = options.Edition.AsksForDossiers(run) ? await DossiersAsync(run, workspace, aligned, isEnforced) : null,
        };
        var chosen = ExportFormats.Named(run.Value(format)!);
        if (run.IsDryRun)
        {
            chosen.Write(job, Stream.Null);
            run.Messages.Say("Nothing was written.");
            return ExitCode.Done;
        }

        run.Results.Write(stream => chosen.Write(job, stream));
        if (run.OutputPath is { } path)
        {
            run.Messages.Say($"Wrote {path}: {aligned.Rows.Length.ToString("N0", CultureInfo.CurrentCulture)} rows, {string.Join(", ", job.Work.Versions.Select(v => v.Text.Siglum))}.");
        }

        return ExitCode.Done;
    }

    /// <summary>A text of which not all may go is spent on the edition: its dossiers quote nothing of it.</summary>
    private static async Task<Dossier> DossiersAsync(VerbRun run, Workspace workspace, AlignedWork work, bool isEnforced)
    {
        var free = work.Versions.Where(version => !isEnforced || TextRights.Of(version.Text.Description).AllowsAll).Select(version => version.Text.Siglum).ToList();
        if (free.Count == 0 || (isEnforced && !TextRights.Of(work.Original.Description).AllowsAll))
        {
            throw new RightsException("The rights of the texts let no dossier be made beside the edition. Say --appendix flags, or write them alone with 'dossier'.");
        }

        var sources = new DossierSources(run, workspace, free.Count == work.Versions.Length ? work : workspace.RequireAligned(work.Work.Id, free), isEnforced);
        return DossierMaker.OfFlags(await sources.OfWorkAsync());
    }

    /// <summary>The original is in every work that is aligned, and so may be named without being a version.</summary>
    private List<string> VersionsAsked(VerbRun run, Workspace workspace)
    {
        var original = workspace.FindOriginal(run.Value(work)!)?.Siglum;
        return [.. (run.Value(options.Sigla) ?? []).Where(siglum => siglum != original)];
    }

    private static string Describe() => string.Join("; ", ExportFormats.All.Select(f => $"{f.Name}: {f.Description}")) + ".";
}
