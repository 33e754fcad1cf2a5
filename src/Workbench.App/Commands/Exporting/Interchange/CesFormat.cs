using Workbench.App.Commands.Running;
using Workbench.App.Terminal;
using Workbench.Exporting.Interchange;
using Workbench.Works;

namespace Workbench.App.Commands.Exporting.Interchange;

/// <summary>An OPUS alignment: the links in the file named, the two documents beside it.</summary>
internal sealed class CesFormat() : InterchangeFormat("ces", "an OPUS alignment (cesAlign) of one version, its two documents beside it")
{
    protected override InterchangeReport Write(ExportJob job, Stream output, InterchangeOptions options)
    {
        if (job.Run.OutputPath is not { } path)
        {
            throw new UsageException("cesAlign is three files: name the one of the links with -o FILE.xml; the two documents are put beside it.");
        }

        var name = Path.GetFileNameWithoutExtension(path);
        var siglum = job.Work.Versions is [var only] ? only.Text.Siglum : "";
        var (ours, theirs) = ($"{name}.{job.Work.Original.Siglum}.xml", $"{name}.{siglum}.xml");
        var report = CesFiles.WriteLinks(output, job.Work, options, ours, theirs);
        Document(job, Path.Combine(Path.GetDirectoryName(path)!, ours), job.Work.Original);
        Document(job, Path.Combine(Path.GetDirectoryName(path)!, theirs), job.Work.Versions[0].Text);
        return report;
    }

    private static void Document(ExportJob job, string path, WorkText text)
    {
        if (!job.Run.IsDryRun)
        {
            WholeFile.Write(path, stream => CesFiles.WriteDocument(stream, text));
            job.Messages.Say($"Wrote {path}.");
        }
    }
}
