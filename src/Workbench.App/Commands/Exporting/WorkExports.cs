using System.Globalization;
using Workbench.Aligning;
using Workbench.App.Terminal;
using Workbench.Divergences;
using Workbench.Exporting;
using Workbench.Works;

namespace Workbench.App.Commands.Exporting;

/// <summary>Writes an aligned work in the formats there are.</summary>
internal static class WorkExports
{
    public static void WriteHtml(Stream stream, AlignedWork work, IReadOnlySet<DifferenceKind>? hidden = null)
    {
        using var writer = ConsoleStreams.WriterOver(stream);
        var language = CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "ru" ? Language.Russian : Language.English;
        HtmlEdition.Write(writer, work, HtmlEditionOptions.Default with { Interface = language, Hidden = hidden ?? HtmlEditionOptions.Default.Hidden });
    }

    public static TmxReport WriteTmx(Stream stream, AlignedWork work, TmxLevel level, TimeProvider time) =>
        TmxFile.Write(stream, work, TmxOptions.Default with { Level = level, Created = time.GetUtcNow() });
}
