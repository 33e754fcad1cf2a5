using System.Collections.Immutable;
using Workbench.Exporting.Docx;
using Workbench.Works;

namespace Workbench.Exporting.Dossiers;

/// <summary>A dossier as a DOCX file with real headings, quotations and tables.</summary>
internal static class DossierDocx
{
    private const double NameShare = 1;
    private const double TextShare = 3.4;

    public static void Write(Dossier dossier, Stream output)
    {
        using var docx = new DocxWriter(new DocxSettings(dossier.Title, dossier.Language, dossier.Modified) { IsLandscape = dossier.Blocks.OfType<DossierTable>().Any(t => t.Head.Length > 5) });
        docx.Paragraph(dossier.Title, DocxStyle.Title);
        docx.Paragraph(dossier.Subtitle, DocxStyle.Subtitle);
        foreach (var block in dossier.Blocks)
        {
            Write(docx, block);
        }

        docx.Save(output);
    }

    private static void Write(DocxWriter docx, DossierBlock block)
    {
        switch (block)
        {
            case DossierHeading heading:
                docx.Heading(heading.Level, heading.Text);
                break;
            case DossierParagraph paragraph:
                docx.Paragraph(new DocxParagraph(Runs(paragraph.Runs)));
                break;
            case DossierQuotation quotation:
                Write(docx, quotation);
                break;
            case DossierFacts { Facts.IsEmpty: false } facts:
                docx.BeginTable(NameShare, TextShare);
                foreach (var (name, runs) in facts.Facts)
                {
                    docx.Row([Cell([new DocxRun(name) { Style = DocxRunStyle.Locator }], null), Cell(Runs(runs), null)]);
                }

                docx.EndTable();
                break;
            case DossierTable table:
                docx.BeginTable([.. table.Head.Select(_ => 1.0)]);
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
            docx.Paragraph(new DocxParagraph([new DocxRun(quotation.Source)], DocxStyle.Small));
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
