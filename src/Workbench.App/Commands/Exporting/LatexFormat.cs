using Workbench.App.Terminal;
using Workbench.Exporting.Editions;
using Workbench.Exporting.Editions.Latex;

namespace Workbench.App.Commands.Exporting;

/// <summary>A source for LaTeX.</summary>
internal sealed class LatexFormat() : EditionFormat("latex", "a source for LuaLaTeX or XeLaTeX, with reledpar or paracol", EditionLayout.Facing)
{
    protected override void Write(ExportJob job, Edition edition, Stream output)
    {
        using var writer = ConsoleStreams.WriterOver(output);
        LatexEdition.Write(writer, edition);
    }
}
