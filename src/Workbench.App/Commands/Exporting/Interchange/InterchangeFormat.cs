using System.Globalization;
using Workbench.App.Terminal;
using Workbench.Exporting.Interchange;

namespace Workbench.App.Commands.Exporting.Interchange;

/// <summary>A file for other tools: says what it covers, and what it has no place for.</summary>
internal abstract class InterchangeFormat(string name, string description) : ExportFormat(name, description)
{
    public override bool HasPairs => Name is "tmx" or "xliff" or "xliff12" or "moses";

    public sealed override void Write(ExportJob job, Stream output)
    {
        var options = OptionsOf(job);
        var report = Write(job, output, options);
        job.Messages.Say($"{Counts.Of(report.Written, "pair")} written{(report.LeftOut > 0 ? $", {report.LeftOut.ToString("N0", CultureInfo.CurrentCulture)} left out" : "")}.");
        foreach (var coverage in report.Coverage)
        {
            job.Messages.Say(Describe(coverage));
        }

        if (InterchangeFormats.Lost(Name, job.Work, options).ToList() is { Count: > 0 } lost)
        {
            job.Messages.Warn($"{Name} has no place for {string.Join(", ", lost)}.");
        }

        if (report.DroppedCharacters > 0)
        {
            job.Messages.Warn($"{report.DroppedCharacters} characters that XML does not allow were left out.");
        }
    }

    protected abstract InterchangeReport Write(ExportJob job, Stream output, InterchangeOptions options);

    private static InterchangeOptions OptionsOf(ExportJob job) => InterchangeOptions.Default with
    {
        Level = Enum.Parse<LinkLevel>(job.Run.Value(job.Options.Level)!, ignoreCase: true),
        ConfirmedOnly = job.Run.Value(job.Options.ConfirmedOnly),
        Created = job.Modified,
        Flags = job.Flags,
    };

    private static string Describe(VersionCoverage coverage) => string.Create(
        CultureInfo.CurrentCulture,
        $"Coverage: {coverage.Siglum}: {coverage.Original} of {coverage.OriginalCount} units of the original, {coverage.Version} of {coverage.VersionCount} of its own, {(coverage.Doubled == 0 ? "each once" : $"{coverage.Doubled} of them more than once")}.");
}
