using System.Collections.Immutable;
using System.Globalization;
using Workbench.Aligning;
using Workbench.App.Commands.Running;
using Workbench.App.Commands.Works;
using Workbench.App.Terminal;
using Workbench.Storage;
using Workbench.Translating;
using Workbench.Works;

namespace Workbench.App.Commands.Translating;

/// <summary>Has the units of a version translated back into the language of the original, and keeps that as evidence on their rows.</summary>
internal static class BackTranslating
{
    /// <summary>What <c>--rows</c> says for the units that failed before.</summary>
    private const string Failed = "failed";

    /// <param name="rows">As <c>--rows</c> says it; null for all.</param>
    /// <param name="open">Opens the job once the texts are known.</param>
    /// <param name="sends">False to say how much would be sent, and send nothing.</param>
    public static async Task<int> RunAsync(VerbRun run, Workspace workspace, Work work, string siglum, string? rows, Func<TranslateJob> open, bool sends)
    {
        var aligned = workspace.RequireAligned(work.Id, [siglum]);
        var version = aligned.Versions[0].Text;
        var units = UnitsOf(workspace, aligned, rows);
        if (units.IsEmpty && rows == Failed)
        {
            run.Results.WriteLine($"{version.Siglum} of {work.Id}: no unit failed to be translated back.");
            return ExitCode.Done;
        }

        var document = new Document(version.Language, [.. units.Select(unit => version.Document.Units[unit.Value])]);
        using var job = open();
        if (!sends)
        {
            run.Results.WriteLines(job.Quote(document, aligned.Original.Language));
            return ExitCode.Done;
        }

        var translation = await job.TranslateAsync(document, aligned.Original.Language);
        Keep(run, workspace, work, aligned, units, translation, job.Provider);
        run.Results.WriteLine($"{version.Siglum} of {work.Id}: {Counts.Of(translation.Origins.Length, "unit")} translated back by {job.Provider.Label}; {Counts.Of(translation.Failures.Length, "unit")} failed. See them with 'workbench show {work.Id} --siglum {version.Siglum} --back'.");
        foreach (var failure in translation.Failures)
        {
            run.Messages.Warn($"unit {units[failure.Unit.Value]} has no back-translation: {failure.Reason}.");
        }

        return translation.Failures.IsEmpty ? ExitCode.Done : ExitCode.PartlyDone;
    }

    /// <summary>The units that were sent and not translated back, with their rows and the reasons.</summary>
    public static int ListFailed(VerbRun run, Workspace workspace, Work work, string siglum)
    {
        var aligned = workspace.RequireAligned(work.Id, [siglum]);
        var version = aligned.Versions[0].Text.Siglum;
        var gaps = workspace.BackTranslationGaps(work.Id, version);
        run.Results.WriteLine($"{version}: {Counts.Of(gaps.Length, "unit")} without back-translation.");
        run.Results.WriteLines(gaps.Select(gap => $"  unit {gap.Unit}{RowOf(aligned, gap.Unit)}: {gap.Reason}{(gap.Retryable ? "" : " (another run will not mend it)")}."));
        if (!gaps.IsEmpty)
        {
            run.Messages.Say($"Try them again: workbench translate {work.Id} --back --siglum {version} --rows {Failed} --provider {gaps[0].Provider}");
        }

        return ExitCode.Done;
    }

    private static ImmutableArray<UnitIndex> UnitsOf(Workspace workspace, AlignedWork aligned, string? rows) => rows == Failed
        ? [.. workspace.BackTranslationGaps(aligned.Work.Id, aligned.Versions[0].Text.Siglum).Select(gap => gap.Unit)]
        : [.. aligned.Rows[RowRange.Parse(rows, aligned.Rows.Length)].SelectMany(row => row.Cells[0].Units).Distinct().Order()];

    private static void Keep(VerbRun run, Workspace workspace, Work work, AlignedWork aligned, ImmutableArray<UnitIndex> units, MachineTranslation translation, ITranslationProvider provider)
    {
        var (version, made) = (aligned.Versions[0].Text, run.Environment.Time.GetUtcNow());
        var back = translation.Origins.Zip(translation.Document.Units, (origin, unit) =>
            new BackTranslation(units[origin.Value], HashOf(units[origin.Value]), unit.Text, provider.Name, provider.Model, made)).ToList();
        var gaps = translation.Failures.Select(failure =>
            new BackTranslationGap(units[failure.Unit.Value], HashOf(units[failure.Unit.Value]), failure.Reason, failure.Retryable, provider.Name, provider.Model, made)).ToList();
        workspace.PutBackTranslations(work.Id, version.Siglum, back, gaps,
            string.Create(CultureInfo.InvariantCulture, $"{Counts.Of(back.Count, "unit")} of {version.Siglum} back into {aligned.Original.Language} by {provider.Label}"));

        ContentHash HashOf(UnitIndex unit) => version.Document.Units[unit.Value].Hash;
    }

    private static string RowOf(AlignedWork aligned, UnitIndex unit) =>
        Enumerable.Range(0, aligned.Rows.Length).FirstOrDefault(row => aligned.Rows[row].Cells[0].Units.Contains(unit), -1) is >= 0 and var found
            ? string.Create(CultureInfo.InvariantCulture, $" (row {found})")
            : "";
}
