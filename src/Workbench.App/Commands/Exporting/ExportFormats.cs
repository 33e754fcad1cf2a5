namespace Workbench.App.Commands.Exporting;

/// <summary>Every format, in the order the help lists them.</summary>
internal static class ExportFormats
{
    public static IReadOnlyList<ExportFormat> All { get; } =
    [
        new HtmlFormat(),
        new EpubFormat(),
        new PdfFormat(),
        new DocxFormat(),
        new LatexFormat(),
        new MarkdownFormat(),
        new TextFormat(),
        new TmxFormat(),
    ];

    public static ExportFormat Named(string name) => All.Single(format => format.Name == name);
}
