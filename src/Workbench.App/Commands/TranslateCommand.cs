using System.CommandLine;
using System.Globalization;
using Workbench.App.Commands.Running;
using Workbench.App.Commands.Translating;
using Workbench.App.Commands.Works;
using Workbench.App.Terminal;
using Workbench.Online;
using Workbench.Storage;
using Workbench.Translating;
using Workbench.Works;

namespace Workbench.App.Commands;

/// <summary>Makes a machine version of a work.</summary>
internal sealed class TranslateCommand : Verb
{
    private readonly Argument<string> work = new("WORK") { Description = "The work." };
    private readonly Option<string> provider = new("--provider")
    {
        Description = $"Who translates: {string.Join(", ", ProviderCatalogue.Names)}. Address and key: WORKBENCH_<PROVIDER>_URL and _KEY.",
        HelpName = "P",
        DefaultValueFactory = _ => "apertium",
    };

    private readonly Option<string?> siglum = new("--siglum") { Description = "The machine version's label. Default: mt-P.", HelpName = "S" };
    private readonly Option<Language?> target = LanguageOption.Of("--to", "Into which language. Default: that of the work's first version, else en.");
    private readonly Option<bool> quote = new("--quote") { Description = "Say how much would be sent, and send nothing." };

    public TranslateCommand()
        : base(
            "translate",
            "Have a machine translate the original, as a witness beside the versions.",
            "workbench translate gooseberries --provider apertium",
            "workbench translate gooseberries --provider deepl --to en --quote")
    {
        Add(work);
        Option[] own = [provider, siglum, target, quote];
        foreach (var option in own)
        {
            Add(option);
        }
    }

    public override async Task<int> RunAsync(VerbRun run)
    {
        var options = ProviderOptions.FromEnvironment(run.Value(provider)!, run.Environment.Variable);
        await using var desk = new ProviderDesk(run);
        var service = desk.Open(options);
        using var workspace = run.OpenWorkspace();
        var found = workspace.RequireWork(run.Value(work)!);
        var original = workspace.RequireOriginal(found);
        var label = run.Value(siglum) ?? $"mt-{service.Name}";
        RequirePlace(workspace, found, label);

        using var memory = TranslationFile.Open(workspace.Folder);
        var translator = new MachineTranslator(service, memory);
        var language = run.Value(target) ?? workspace.Versions(found).Select(version => (Language?)version.Language).FirstOrDefault() ?? Language.English;
        var edits = PostEdits.Of(workspace, found, label, language);
        var plan = translator.Plan(original.Document, language);
        if (run.Value(quote) || run.IsDryRun)
        {
            run.Results.WriteLine(Quote(service, plan));
            return ExitCode.Done;
        }

        desk.RequireReachable(options, plan);
        var translation = await run.Progress.WatchAsync($"{service.Label}", progress =>
            translator.TranslateAsync(original.Document, language, progress is null ? null : new Share(progress), run.Cancel));
        var version = MachineVersion.Keep(workspace, found, original, translation, edits, label, run.Environment.Time.GetUtcNow().Year);
        return Report(run, found, version, translation, edits);
    }

    private static void RequirePlace(Workspace workspace, Work work, string label)
    {
        if (workspace.Texts(work.Id).FirstOrDefault(text => text.Siglum == label) is { Role: not TextRole.MachineVersion })
        {
            throw new WorkspaceException($"'{label}' of '{work.Id}' is no machine's text.", "Choose another label with --siglum.");
        }
    }

    private static string Quote(ITranslationProvider provider, TranslationPlan plan) => string.Create(
        CultureInfo.CurrentCulture,
        $"{provider.Label}: {plan.Batches.Length:N0} requests with {plan.Pieces:N0} texts, {plan.Size:N0} {Counted(provider.Capabilities.CountedIn)}; {plan.Known.Length:N0} are known already{(plan.TooLong.IsEmpty ? "" : $"; {plan.TooLong.Length:N0} are too long")}.");

    private static string Counted(CountedIn counted) => counted == CountedIn.Utf8Bytes ? "bytes" : "characters";

    private static int Report(VerbRun run, Work work, WorkText version, MachineTranslation translation, PostEdits edits)
    {
        var failures = translation.Failures.Where(failure => edits.UnitFor(failure.Unit.Value) is null).ToList();
        run.Results.WriteLine(string.Create(
            CultureInfo.CurrentCulture,
            $"{version.Siglum} of {work.Id}: {Counts.Of(version.Document.Units.Length, "unit")} by {translation.ProviderLabel}, aligned; {Counts.Of(failures.Count, "unit")} failed."));
        if (edits.Count > 0)
        {
            run.Messages.Say($"{Counts.Of(edits.Count, "unit")} of {version.Siglum} edited by hand {(edits.Count == 1 ? "stays as it is" : "stay as they are")}.");
        }

        foreach (var failure in failures)
        {
            run.Messages.Warn($"unit {failure.Unit} has no translation: {failure.Reason}.");
        }

        return failures.Count == 0 ? ExitCode.Done : ExitCode.PartlyDone;
    }

    private sealed class Share(IProgress<double> progress) : IProgress<TranslationProgress>
    {
        public void Report(TranslationProgress value) => progress.Report(value.Total == 0 ? 1 : (double)value.Done / value.Total);
    }
}
