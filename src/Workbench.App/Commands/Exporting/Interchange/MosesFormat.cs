using Workbench.App.Commands.Running;
using Workbench.App.Terminal;
using Workbench.Exporting.Interchange;

namespace Workbench.App.Commands.Exporting.Interchange;

/// <summary>Two files of lines: the original's in the file named, the version's beside it under its language.</summary>
internal sealed class MosesFormat() : InterchangeFormat("moses", "two files of lines, the version's beside the original's")
{
    protected override InterchangeReport Write(ExportJob job, Stream output, InterchangeOptions options)
    {
        if (job.Run.OutputPath is not { } path || job.Work.Versions is not [var version])
        {
            throw new UsageException(job.Run.OutputPath is null
                ? "Moses takes two files: name the original's with -o, as in -o book.ru; the version's is put beside it."
                : $"A pair of line files holds one version; name it with --siglum: {string.Join(", ", job.Work.Versions.Select(v => v.Text.Siglum))}.");
        }

        var other = Path.ChangeExtension(path, version.Text.Language.Tag);
        if (string.Equals(path, other, StringComparison.Ordinal))
        {
            throw new UsageException($"{Path.GetFileName(path)} is what the version's file would be called; name the original's by its language, as in -o book.{job.Work.Original.Language.Tag}.");
        }

        if (job.Run.IsDryRun)
        {
            return MosesFiles.Write(output, Stream.Null, job.Work, options);
        }

        InterchangeReport? report = null;
        WholeFile.Write(other, stream => report = MosesFiles.Write(output, stream, job.Work, options));
        job.Messages.Say($"Wrote {other}.");
        return report!;
    }
}
