using Workbench.App.Terminal;
using Workbench.Exporting.Editions;
using Workbench.Exporting.Editions.Plain;

namespace Workbench.App.Commands.Exporting;

/// <summary>Markdown.</summary>
internal sealed class MarkdownFormat() : EditionFormat("md", "Markdown", EditionLayout.Paragraphs)
{
    protected override void Write(ExportJob job, Edition edition, Stream output)
    {
        using var writer = ConsoleStreams.WriterOver(output);
        MarkdownEdition.Write(writer, edition);
    }
}
