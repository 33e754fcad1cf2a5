using System.Collections.Immutable;
using Workbench.App.Web.Importing;
using Workbench.App.Web.Jobs;
using Workbench.Importing.Cleaning;
using Workbench.Works;

namespace Workbench.App.Web.Api;

/// <summary>Files that were sent, and how each of them is read: to be looked at before it is imported.</summary>
internal sealed record ApiDraft(string Id, ImmutableArray<ApiDraftFile> Files);

/// <summary>How a file is read.</summary>
/// <param name="Proof">The first sentence, by which a person sees whether it was read rightly.</param>
/// <param name="Problem">Why it cannot be read.</param>
internal sealed record ApiDraftFile(int File, string Name, bool IsOriginal, string Siglum, string? Format, string? Encoding, string? Language, string? Proof, int Units, ImmutableArray<ApiRule> CleanUp, string? Problem);

/// <summary>What a clean-up rule found in a file.</summary>
internal sealed record ApiRule(string Rule, int Count, bool IsOn);

/// <summary>What becomes of the files of a draft; what is absent is as the draft guessed.</summary>
internal sealed record ApiImport(string Work, string? Title = null, ApiImportFile[]? Files = null);

/// <summary>What is said of one file.</summary>
/// <param name="CleanUp">Rules as the console has them: <c>auto,-plates</c>.</param>
internal sealed record ApiImportFile(int File, bool IsOriginal = false, string? Siglum = null, string? Language = null, string? Encoding = null, string? CleanUp = null, string? Translator = null, int? Year = null);

/// <summary>Imports: files first, then what they are.</summary>
internal static class ImportRoutes
{
    public static IEnumerable<ApiRoute> All =>
    [
        new ApiRoute(HttpMethods.Post, "/api/imports", "Sends files, and tells how each is read.", SendAsync) { OtherThanJson = "multipart/form-data", Gives = typeof(ApiDraft), Status = StatusCodes.Status201Created },
        ApiRoute.Get("/api/imports/{draft}", "How the files that were sent are read.", call => Told(Draft(call))),
        ApiRoute.Post<ApiImport, Job>("/api/imports/{draft}", "Imports the files into a work and aligns it, as a job.", Import, StatusCodes.Status202Accepted),
    ];

    private static async Task<object?> SendAsync(ApiCall call)
    {
        if (!call.Context.Request.HasFormContentType)
        {
            throw new ApiFault(StatusCodes.Status415UnsupportedMediaType, "The body holds no files.", "Send them as multipart/form-data.");
        }

        UploadEndpoint.Allow(call.Context);
        var form = await FormAsync(call);
        return Told(await call.Get<ImportDrafts>().TakeAsync(form.Files, call.Context.RequestAborted));
    }

    private static async Task<IFormCollection> FormAsync(ApiCall call)
    {
        try
        {
            return await call.Context.Request.ReadFormAsync(call.Context.RequestAborted);
        }
        catch (IOException broken) when (broken is not BadHttpRequestException)
        {
            throw new ApiFault(StatusCodes.Status400BadRequest, "The body breaks off, or has no parts.", "Send the files as multipart/form-data, each part to its end.");
        }
    }

    private static ImportDraft Draft(ApiCall call) => call.Get<ImportDrafts>().Find(call.Route("draft"))
        ?? throw ApiFault.NotThere("These files are not here any more.", "Send them again to /api/imports.");

    private static ApiDraft Told(ImportDraft draft)
    {
        var readings = Read([.. draft.Files.Select(file => new FilePlan(file, false, ""))]);
        var plan = ImportPlan.Guess(draft, readings, []);
        return new ApiDraft(draft.Id, [.. plan.Files.Zip(readings, Told)]);
    }

    private static ApiDraftFile Told(FilePlan plan, FileReading reading)
    {
        var report = reading.Text?.Reports[0] ?? reading.Bitext?.Report;
        var language = (reading.Text?.Document ?? reading.Bitext?.Original)?.Language;
        return new ApiDraftFile(
            plan.File.Number, plan.File.Name, plan.IsOriginal, plan.Siglum, report?.Format, report?.EncodingName, language?.Tag, report?.ProofLine,
            (reading.Text?.Document ?? reading.Bitext?.Original)?.Units.Length ?? 0,
            [.. (report?.Cleaning?.Rules ?? []).Select(rule => new ApiRule(rule.Rule, rule.Count, rule.IsOn))],
            reading.Problem);
    }

    private static Job Import(ApiCall call, ApiImport wanted)
    {
        var draft = Draft(call);
        var guess = ImportPlan.Guess(draft, Read([.. draft.Files.Select(file => new FilePlan(file, false, ""))]), []);
        var files = wanted.Files is null ? guess.Files : [.. guess.Files.Select(file => Said(file, wanted.Files.FirstOrDefault(said => said.File == file.File.Number)))];
        var plan = guess with { WorkId = wanted.Work, Title = wanted.Title ?? guess.Title, IsKnown = call.Workspace.FindWork(wanted.Work) is not null, Files = files };
        var readings = Read(plan.Files);
        var drafts = call.Get<ImportDrafts>();
        return plan.Problem(call.Workspace, readings) is { } problem
            ? throw new ApiFault(StatusCodes.Status422UnprocessableEntity, Wording.Ui.English.Name(problem), $"Nothing was imported: see /api/imports/{draft.Id} and say it of its file.")
            : call.Get<JobDesk>().Start(plan.Order(call.Who, readings, () => drafts.Forget(draft)));
    }

    private static ImmutableArray<FileReading> Read(ImmutableArray<FilePlan> plans) => [.. plans.Select(FileReading.Of)];

    private static FilePlan Said(FilePlan guess, ApiImportFile? said)
    {
        if (said is null)
        {
            return guess;
        }

        try
        {
            return guess with
            {
                IsOriginal = said.IsOriginal,
                Siglum = said.Siglum ?? guess.Siglum,
                Language = said.Language is null ? null : Language.Parse(said.Language).Tag,
                Encoding = said.Encoding,
                Cleaning = said.CleanUp is null ? guess.Cleaning : CleaningChoice.Parse(said.CleanUp),
                Translator = said.Translator ?? guess.Translator,
                Year = said.Year,
            };
        }
        catch (FormatException wrong)
        {
            throw new ApiFault(StatusCodes.Status422UnprocessableEntity, wrong.Message, "Say it otherwise.");
        }
    }
}
