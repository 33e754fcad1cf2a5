using System.CommandLine;
using System.Globalization;
using Workbench.App.Commands.Running;
using Workbench.App.Commands.Translating;
using Workbench.App.Commands.Works;
using Workbench.App.Terminal;
using Workbench.Online;
using Workbench.Storage;
using Workbench.Works;

namespace Workbench.App.Commands;

/// <summary>Makes a machine version of a work, or translates a version back as evidence.</summary>
internal sealed class TranslateCommand : Verb
{
    private readonly Argument<string> work = new("WORK") { Description = "The work." };
    private readonly TranslateOptions options = new();
    private readonly Option<string?> siglum = new("--siglum") { Description = "The machine version's label; with --back, the version translated back. Default: mt-P.", HelpName = "S" };
    private readonly Option<Language?> target = LanguageOption.Of("--to", "Into which language. Default: that of the work's first version, else en.");
    private readonly Option<bool> quote = new("--quote") { Description = "Say how much would be sent and what it would cost, and send nothing." };
    private readonly Option<bool> back = new("--back") { Description = "Translate a version back into the language of the original, as evidence on its rows." };
    private readonly Option<string?> rows = new("--rows") { Description = "With --back: these rows, as 12, 10-20 or 10-, or failed for those that failed before. Default: all.", HelpName = "A-B|failed" };
    private readonly Option<bool> failed = new("--failed") { Description = "List the units a machine version lacks, or with --back those that were not translated back, with the reasons; the next run tries them alone." };

    public TranslateCommand()
        : base(
            "translate",
            "Have a machine translate the original, as a witness beside the versions.",
            "workbench translate gooseberries --provider apertium",
            "workbench translate gooseberries --provider deepl --to en --quote",
            "workbench translate gooseberries --provider deepl --max-cost 2.50 --formality more",
            "workbench translate gooseberries --back --siglum garnett --rows 10-20 --provider deepl",
            "workbench translate gooseberries --siglum mt-deepl --failed")
    {
        Add(work);
        Option[] own = [siglum, target, quote, back, rows, failed];
        foreach (var option in own.Concat(options.All))
        {
            Add(option);
        }
    }

    public override async Task<int> RunAsync(VerbRun run)
    {
        if (run.Value(rows) is not null && !run.Value(back))
        {
            throw new UsageException("--rows goes with --back: a machine version is made of the whole work.");
        }

        if (run.Value(back) && run.Value(siglum) is null)
        {
            throw new UsageException("Say with --siglum which version is translated back.");
        }

        await using var desk = new ProviderDesk(run);
        using var workspace = run.OpenWorkspace();
        var found = workspace.RequireWork(run.Value(work)!);
        if (run.Value(failed))
        {
            return run.Value(back) ? BackTranslating.ListFailed(run, workspace, found, run.Value(siglum)!) : ListFailed(run, workspace, found);
        }

        var sends = !run.Value(quote) && !run.IsDryRun;
        var name = options.ProviderName(run);
        if (sends)
        {
            ProviderDesk.RequireSendable(found, name);
        }

        var settings = options.Apply(run, desk.OptionsOf(name));
        if (!run.Value(back) && desk.TakesTerms(settings))
        {
            settings = options.WithGlossaryOf(run, settings, workspace.Glossary(found.Id));
        }

        return run.Value(back)
            ? await BackTranslating.RunAsync(run, workspace, found, run.Value(siglum)!, run.Value(rows), () => new TranslateJob(run, options.Limits, desk, settings, workspace, found, "back"), sends)
            : await MakeVersionAsync(run, workspace, found, desk, settings, sends);
    }

    private async Task<int> MakeVersionAsync(VerbRun run, Workspace workspace, Work found, ProviderDesk desk, ProviderOptions settings, bool sends)
    {
        var original = workspace.RequireOriginal(found);
        var label = run.Value(siglum) ?? $"mt-{settings.Name}";
        RequirePlace(workspace, found, label);
        var language = run.Value(target) ?? workspace.Versions(found).Select(version => (Language?)version.Language).FirstOrDefault() ?? Language.English;
        var edits = PostEdits.Of(workspace, found, label, language);
        using var job = new TranslateJob(run, options.Limits, desk, settings, workspace, found, "translate");
        if (!sends)
        {
            run.Results.WriteLines(job.Quote(original.Document, language));
            return ExitCode.Done;
        }

        var translation = await job.TranslateAsync(original.Document, language);
        var origin = new MachineOrigin(job.Provider.Name, job.Provider.Model, run.Environment.Time.GetUtcNow(), TranslateOptions.Describe(settings))
        {
            Gaps = [.. translation.Failures.Where(failure => edits.UnitFor(failure.Unit.Value) is null).Select(failure => new MachineGap(failure.Unit, failure.Reason, failure.Retryable))],
        };
        var version = MachineVersion.Keep(workspace, found, original, translation, edits, label, origin);
        return Report(run, found, version, translation.ProviderLabel, edits, origin);
    }

    private int ListFailed(VerbRun run, Workspace workspace, Work found)
    {
        var machines = workspace.Texts(found.Id).Where(text => text.Role == TextRole.MachineVersion && run.Value(siglum) is var named && (named is null || named == text.Siglum)).ToList();
        if (machines.Count == 0)
        {
            throw new WorkspaceException($"The work '{found.Id}' has no such machine version.", $"Make one: workbench translate {found.Id}");
        }

        foreach (var text in machines)
        {
            var gaps = text.Machine?.Gaps ?? [];
            run.Results.WriteLine($"{text.Siglum}: {Counts.Of(gaps.Length, "unit")} without translation.");
            run.Results.WriteLines(gaps.Select(gap => $"  unit {gap.Unit}: {gap.Reason}{(gap.Retryable ? "" : " (another run will not mend it)")}."));
        }

        return ExitCode.Done;
    }

    private static void RequirePlace(Workspace workspace, Work work, string label)
    {
        if (workspace.Texts(work.Id).FirstOrDefault(text => text.Siglum == label) is { Role: not TextRole.MachineVersion })
        {
            throw new WorkspaceException($"'{label}' of '{work.Id}' is no machine's text.", "Choose another label with --siglum.");
        }
    }

    private static int Report(VerbRun run, Work work, WorkText version, string provider, PostEdits edits, MachineOrigin origin)
    {
        run.Results.WriteLine(string.Create(
            CultureInfo.CurrentCulture,
            $"{version.Siglum} of {work.Id}: {Counts.Of(version.Document.Units.Length, "unit")} by {provider}, aligned; {Counts.Of(origin.Gaps.Length, "unit")} failed."));
        if (edits.Count > 0)
        {
            run.Messages.Say($"{Counts.Of(edits.Count, "unit")} of {version.Siglum} edited by hand {(edits.Count == 1 ? "stays as it is" : "stay as they are")}.");
        }

        foreach (var gap in origin.Gaps)
        {
            run.Messages.Warn($"unit {gap.Unit} has no translation: {gap.Reason}.");
        }

        return origin.Gaps.IsEmpty ? ExitCode.Done : ExitCode.PartlyDone;
    }
}
