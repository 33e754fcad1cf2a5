using Workbench.Exporting.Editions;
using Workbench.Exporting.Editions.Epub;

namespace Workbench.App.Commands.Exporting;

/// <summary>A book for e-readers.</summary>
internal sealed class EpubFormat() : EditionFormat("epub", "a book for e-readers", EditionLayout.Paragraphs)
{
    protected override void Write(ExportJob job, Edition edition, Stream output) => EpubEdition.Write(output, edition);
}
