using Workbench.App.Terminal;
using Workbench.Exporting.Editions;
using Workbench.Exporting.Editions.Plain;

namespace Workbench.App.Commands.Exporting;

/// <summary>Plain text.</summary>
internal sealed class TextFormat() : EditionFormat("txt", "plain text", EditionLayout.Paragraphs)
{
    protected override void Write(ExportJob job, Edition edition, Stream output)
    {
        using var writer = ConsoleStreams.WriterOver(output);
        TextEdition.Write(writer, edition);
    }
}
