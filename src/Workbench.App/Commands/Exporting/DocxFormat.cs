using Workbench.Exporting.Editions;
using Workbench.Exporting.Editions.Docx;

namespace Workbench.App.Commands.Exporting;

/// <summary>A document for a word processor.</summary>
internal sealed class DocxFormat() : EditionFormat("docx", "a document for a word processor", EditionLayout.Facing)
{
    protected override void Write(ExportJob job, Edition edition, Stream output)
    {
        var path = job.Options.Edition.TemplateFolder(job) is { } folder ? Path.Combine(folder, TemplateFolders.WordStyles) : null;
        using var styles = path is not null && File.Exists(path) ? File.OpenRead(path) : null;
        DocxEdition.Write(output, edition, styles);
    }
}
