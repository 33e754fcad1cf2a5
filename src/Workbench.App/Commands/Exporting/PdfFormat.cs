using Workbench.App.Terminal;
using Workbench.Exporting.Editions;
using Workbench.Exporting.Editions.Markup;
using Workbench.Exporting.Pdf;

namespace Workbench.App.Commands.Exporting;

/// <summary>Pages to print, made by a browser of the machine.</summary>
internal sealed class PdfFormat() : EditionFormat("pdf", "pages to print, through an installed Chromium, Chrome or Edge", EditionLayout.Facing)
{
    protected override void Write(ExportJob job, Edition edition, Stream output)
    {
        var printer = BrowserPrinter.Find(job.Run.Environment);
        var printed = printer.Print(stream =>
        {
            using var writer = ConsoleStreams.WriterOver(stream);
            PageEdition.WriteForPrint(writer, edition);
        });
        output.Write(SteadyPdf.Rewrite(printed, job.Modified, edition.Id));
    }
}
