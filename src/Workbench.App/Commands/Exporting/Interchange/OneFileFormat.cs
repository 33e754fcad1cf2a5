using Workbench.Aligning;
using Workbench.Exporting.Interchange;

namespace Workbench.App.Commands.Exporting.Interchange;

/// <summary>A format that is one file.</summary>
internal sealed class OneFileFormat(string name, string description, Func<Stream, AlignedWork, InterchangeOptions, InterchangeReport> write)
    : InterchangeFormat(name, description)
{
    protected override InterchangeReport Write(ExportJob job, Stream output, InterchangeOptions options) => write(output, job.Work, options);
}
