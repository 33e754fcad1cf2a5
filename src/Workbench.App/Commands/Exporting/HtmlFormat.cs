using System.Globalization;
using Workbench.Aligning;
using Workbench.App.Terminal;
using Workbench.Divergences;
using Workbench.Exporting;
using Workbench.Exporting.Editions;
using Workbench.Exporting.Editions.Markup;
using Workbench.Works;

namespace Workbench.App.Commands.Exporting;

/// <summary>A page in one file: for comparing, or in a layout for reading.</summary>
internal sealed class HtmlFormat() : EditionFormat("html", "one page, for comparing versions, or with --layout for reading", EditionLayout.Columns)
{
    public override void Write(ExportJob job, Stream output)
    {
        if (job.Options.Edition.HasLayout(job))
        {
            base.Write(job, output);
            return;
        }

        Write(output, job.Work, job.Options.Differences.Hidden(job.Run));
    }

    public static void Write(Stream stream, AlignedWork work, IReadOnlySet<DifferenceKind>? hidden = null)
    {
        using var writer = ConsoleStreams.WriterOver(stream);
        var language = CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "ru" ? Language.Russian : Language.English;
        HtmlEdition.Write(writer, work, HtmlEditionOptions.Default with { Interface = language, Hidden = hidden ?? HtmlEditionOptions.Default.Hidden });
    }

    protected override void Write(ExportJob job, Edition edition, Stream output)
    {
        using var writer = ConsoleStreams.WriterOver(output);
        PageEdition.Write(writer, edition);
    }
}
