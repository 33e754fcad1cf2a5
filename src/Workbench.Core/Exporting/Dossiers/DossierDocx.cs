using System.Collections.Immutable;
using Workbench.Exporting.Docx;
using Workbench.Works;

namespace Workbench.Exporting.Dossiers;

/// <summary>A dossier as a DOCX file with real headings, quotations and tables.</summary>
internal static class DossierDocx
{
    public static void Write(Dossier dossier, Stream output)
    {
        using var docx = new DocxWriter(new DocxSettings(dossier.Title, dossier.Language, dossier.Modified) { IsLandscape = dossier.Blocks.OfType<DossierTable>().Any(t => t.Head.Length > 5) });
        docx.Heading(1, dossier.Title);
        docx.Paragraph(dossier.Subtitle, DocxStyle.Subtitle);
        Write(docx, dossier);
        docx.Save(output);
    }

    /// <summary>The blocks of a dossier, under a heading that stands already.</summary>
    public static void Write(DocxWriter docx, Dossier dossier)
    {
        foreach (var block in dossier.Blocks)
        {
            Write(docx, block);
        }
    }

    private static void Write(DocxWriter docx, DossierBlock block)
    {
        switch (block)
        {
            case DossierHeading heading:
                docx.Heading(heading.Level + 1, heading.Text);
                break;
            case DossierParagraph paragraph:
                docx.Paragraph(new DocxParagraph(Runs(paragraph.Runs)));
                break;
            case DossierLegend legend:
                docx.Paragraph(new DocxParagraph([new DocxRun(legend.Tinted)], DocxStyle.Small));
                break;
            case DossierQuotation quotation:
                Write(docx, quotation);
                break;
            case DossierFacts { Facts.IsEmpty: false } facts:
                foreach (var (name, runs) in facts.Facts)
                {
                    docx.Paragraph(new DocxParagraph([new DocxRun($"{name}:  ") { Style = DocxRunStyle.Locator }, .. Runs(runs)]));
                }

                break;
            case DossierTable table:
                docx.BeginTable(table.Widths.IsEmpty ? [.. table.Head.Select(_ => 1.0)] : table.Widths);
                docx.Row([.. table.Head.Select(h => Cell([new DocxRun(h) { Style = DocxRunStyle.Locator }], null))], isHead: true);
                foreach (var row in table.Rows)
                {
                    docx.Row([.. row.Select(cell => Cell(Runs(cell.Runs), cell.Language))]);
                }

                docx.EndTable();
                break;
        }
    }

    private static void Write(DocxWriter docx, DossierQuotation quotation)
    {
        docx.Paragraph(new DocxParagraph([new DocxRun(quotation.Label) { Style = DocxRunStyle.Locator }]) { KeepsWithNext = true });
        docx.Paragraph(new DocxParagraph(Runs(quotation.Runs), DocxStyle.Quotation) { Language = quotation.Language, KeepsWithNext = quotation.Source.Length > 0 });
        if (quotation.Source.Length > 0)
        {
            docx.Paragraph(new DocxParagraph([new DocxRun($"— {quotation.Source}") { Style = DocxRunStyle.Locator }], DocxStyle.Quotation));
        }
    }

    private static DocxCell Cell(ImmutableArray<DocxRun> runs, Language? language) => DocxCell.Of(new DocxParagraph(runs, DocxStyle.Small) { Language = language });

    private static ImmutableArray<DocxRun> Runs(ImmutableArray<DossierRun> runs) => [.. runs.Select(run => new DocxRun(run.Text) { Style = StyleOf(run.Mark) })];

    private static DocxRunStyle StyleOf(DossierMark mark) => mark switch
    {
        DossierMark.Disputed => DocxRunStyle.Flagged,
        DossierMark.Difference => DocxRunStyle.Difference,
        DossierMark.Quiet => DocxRunStyle.Locator,
        _ => DocxRunStyle.None,
    };
}
