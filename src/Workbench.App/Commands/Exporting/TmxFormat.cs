using Workbench.Aligning;
using Workbench.App.Terminal;
using Workbench.Exporting;

namespace Workbench.App.Commands.Exporting;

/// <summary>A translation memory.</summary>
internal sealed class TmxFormat() : ExportFormat("tmx", "a translation memory")
{
    public override void Write(ExportJob job, Stream output)
    {
        var report = Write(output, job.Work, Enum.Parse<TmxLevel>(job.Run.Value(job.Options.Level)!, ignoreCase: true), job.Modified);
        job.Messages.Say($"{Counts.Of(report.Written, "translation unit")}; {Counts.Of(report.LeftOut, "link has nothing on one side and is", "links have nothing on one side and are")} left out.");
        if (report.DroppedCharacters > 0)
        {
            job.Messages.Warn($"{report.DroppedCharacters} characters that XML does not allow were left out.");
        }
    }

    public static TmxReport Write(Stream stream, AlignedWork work, TmxLevel level, DateTimeOffset modified) =>
        TmxFile.Write(stream, work, TmxOptions.Default with { Level = level, Created = modified });
}
