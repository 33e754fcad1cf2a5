using System.Collections.Immutable;
using System.Globalization;
using Workbench.App.Commands.Running;
using Workbench.App.Commands.Works;
using Workbench.App.Terminal;
using Workbench.Storage;
using Workbench.Works;

namespace Workbench.App.Commands.Translating;

/// <summary>Has the units of a version translated back into the language of the original, and keeps that as evidence on their rows.</summary>
internal static class BackTranslating
{
    /// <param name="rows">As <c>--rows</c> says it; null for all.</param>
    /// <param name="open">Opens the job once the texts are known.</param>
    /// <param name="sends">False to say how much would be sent, and send nothing.</param>
    public static async Task<int> RunAsync(VerbRun run, Workspace workspace, Work work, string siglum, string? rows, Func<TranslateJob> open, bool sends)
    {
        var aligned = workspace.RequireAligned(work.Id, [siglum]);
        var version = aligned.Versions[0].Text;
        var units = aligned.Rows[RowRange.Parse(rows, aligned.Rows.Length)].SelectMany(row => row.Cells[0].Units).Distinct().Order().ToImmutableArray();
        var document = new Document(version.Language, [.. units.Select(unit => version.Document.Units[unit.Value])]);
        using var job = open();
        if (!sends)
        {
            run.Results.WriteLines(job.Quote(document, aligned.Original.Language));
            return ExitCode.Done;
        }

        var translation = await job.TranslateAsync(document, aligned.Original.Language);
        var made = run.Environment.Time.GetUtcNow();
        var back = translation.Origins.Zip(translation.Document.Units, (origin, unit) =>
            new BackTranslation(units[origin.Value], document.Units[origin.Value].Hash, unit.Text, job.Provider.Name, job.Provider.Model, made)).ToList();
        workspace.PutBackTranslations(work.Id, version.Siglum, back, string.Create(CultureInfo.InvariantCulture, $"{Counts.Of(back.Count, "unit")} of {version.Siglum} back into {aligned.Original.Language} by {job.Provider.Label}"));
        run.Results.WriteLine($"{version.Siglum} of {work.Id}: {Counts.Of(back.Count, "unit")} translated back by {job.Provider.Label}; {Counts.Of(translation.Failures.Length, "unit")} failed. See them with 'workbench show {work.Id} --siglum {version.Siglum} --back'.");
        foreach (var failure in translation.Failures)
        {
            run.Messages.Warn($"unit {units[failure.Unit.Value]} has no back-translation: {failure.Reason}.");
        }

        return translation.Failures.IsEmpty ? ExitCode.Done : ExitCode.PartlyDone;
    }
}
