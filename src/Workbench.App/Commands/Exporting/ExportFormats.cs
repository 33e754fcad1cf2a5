using Workbench.App.Commands.Exporting.Interchange;
using Workbench.Exporting.Interchange;

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
        new OneFileFormat("tmx", "a translation memory (TMX 1.4b)", TmxFile.Write),
        new OneFileFormat("xliff", "XLIFF 2.1", XliffFile.Write),
        new OneFileFormat("xliff12", "XLIFF 1.2", OldXliffFile.Write),
        new OneFileFormat("tei", "TEI P5, texts and stand-off links", TeiAlignmentFile.Write),
        new OneFileFormat("apparatus", "TEI P5, the versions of one language collated", TeiApparatusFile.Write),
        new CesFormat(),
        new MosesFormat(),
        new OneFileFormat("tsv", "rows between tabs", (stream, work, options) => TableFile.Write(stream, work, options, '\t')),
        new OneFileFormat("csv", "rows for a spreadsheet", (stream, work, options) => TableFile.Write(stream, work, options, ',')),
        new TbxFormat(),
        new SarifFormat(),
        new OneFileFormat("jsonl", "a line a text, unit, link and flag", JsonFile.Write),
    ];

    public static ExportFormat Named(string name) => All.Single(format => format.Name == name);
}
