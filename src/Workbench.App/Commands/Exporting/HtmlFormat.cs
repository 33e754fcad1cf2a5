using System.Globalization;
using Workbench.Aligning;
using Workbench.App.Terminal;
using Workbench.Divergences;
using Workbench.Exporting;
using Workbench.Works;

namespace Workbench.App.Commands.Exporting;

/// <summary>A page to read, in one file.</summary>
internal sealed class HtmlFormat() : ExportFormat("html", "a page to read, in one file")
{
    public override void Write(ExportJob job, Stream output) => Write(output, job.Work, job.Options.Differences.Hidden(job.Run));

    public static void Write(Stream stream, AlignedWork work, IReadOnlySet<DifferenceKind>? hidden = null)
    {
        using var writer = ConsoleStreams.WriterOver(stream);
        var language = CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "ru" ? Language.Russian : Language.English;
        HtmlEdition.Write(writer, work, HtmlEditionOptions.Default with { Interface = language, Hidden = hidden ?? HtmlEditionOptions.Default.Hidden });
    }
}
