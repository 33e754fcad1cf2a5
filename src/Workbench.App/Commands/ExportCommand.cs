using System.CommandLine;
using System.Globalization;
using Workbench.Aligning;
using Workbench.App.Commands.Comparing;
using Workbench.App.Commands.Exporting;
using Workbench.App.Commands.Running;
using Workbench.App.Commands.Works;
using Workbench.App.Terminal;
using Workbench.Divergences;
using Workbench.Exporting;

namespace Workbench.App.Commands;

/// <summary>Writes a work as an edition to read or a file for other tools.</summary>
internal sealed class ExportCommand : Verb
{
    private readonly Argument<string> kind = new Argument<string>("FORMAT") { Description = "html: a page to read, in one file. tmx: a translation memory." }.AcceptOnlyFromAmong("html", "tmx");
    private readonly Argument<string> work = new("WORK") { Description = "The work." };
    private readonly Option<string[]> sigla = new("--siglum") { Description = "These versions. Default: all that are aligned.", HelpName = "S" };
    private readonly Option<string> level = OneOf("--level", "What a unit of a TMX file holds.", "paragraph", "sentence");
    private readonly DifferenceSwitch differences = new();
    private readonly Option<string> rights = OneOf("--rights", "Whether texts marked quote-only are refused or only warned of.", "enforce", "warn");

    public ExportCommand()
        : base(
            "export",
            "Write a work as a page to read or a file for other tools.",
            "workbench export html gooseberries -o gooseberries.html",
            "workbench export tmx gooseberries --siglum garnett --level sentence -o gooseberries.tmx")
    {
        Add(kind);
        Add(work);
        Option[] own = [sigla, level, rights];
        foreach (var option in own.Concat(differences.All))
        {
            Add(option);
        }
    }

    public override Task<int> RunAsync(VerbRun run)
    {
        var hidden = differences.Hidden(run);
        using var workspace = run.OpenToRead();
        var aligned = workspace.RequireAligned(run.Value(work)!, run.Value(sigla) ?? []);
        Rights.Check(aligned, isEnforced: run.Value(rights) == "enforce", run.Messages);
        if (run.IsDryRun)
        {
            Write(run, aligned, hidden, Stream.Null);
            run.Messages.Say("Nothing was written.");
            return Task.FromResult(ExitCode.Done);
        }

        run.Results.Write(stream => Write(run, aligned, hidden, stream));
        if (run.OutputPath is { } path)
        {
            run.Messages.Say($"Wrote {path}: {aligned.Rows.Length.ToString("N0", CultureInfo.CurrentCulture)} rows, {string.Join(", ", aligned.Versions.Select(v => v.Text.Siglum))}.");
        }

        return Task.FromResult(ExitCode.Done);
    }

    private void Write(VerbRun run, AlignedWork aligned, IReadOnlySet<DifferenceKind> hidden, Stream stream)
    {
        if (run.Value(kind) == "html")
        {
            WorkExports.WriteHtml(stream, aligned, hidden);
            return;
        }

        var report = WorkExports.WriteTmx(stream, aligned, Enum.Parse<TmxLevel>(run.Value(level)!, ignoreCase: true), run.Environment.Time);
        run.Messages.Say($"{Counts.Of(report.Written, "translation unit")}; {Counts.Of(report.LeftOut, "link has nothing on one side and is", "links have nothing on one side and are")} left out.");
        if (report.DroppedCharacters > 0)
        {
            run.Messages.Warn($"{report.DroppedCharacters} characters that XML does not allow were left out.");
        }
    }
}
