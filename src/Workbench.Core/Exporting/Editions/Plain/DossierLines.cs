using System.Collections.Immutable;
using Workbench.Exporting.Dossiers;
using Workbench.Works;

namespace Workbench.Exporting.Editions.Plain;

/// <summary>Writes dossiers in a notation of plain text, which has no tables: a row of one is a line.</summary>
internal abstract class DossierLines
{
    private const string Between = " — ";

    public string Of(Dossier dossier) => string.Concat(dossier.Blocks.Select(Of));

    protected abstract string Heading(int level, string text);

    protected abstract string Paragraph(string text);

    protected abstract string Item(string text);

    /// <param name="paragraphs">Written already.</param>
    protected abstract string Quotation(string label, IEnumerable<string> paragraphs, string source);

    protected abstract string Write(string text, DossierMark mark, Language? language);

    private string Of(DossierBlock block) => block switch
    {
        DossierHeading heading => Heading(heading.Level, Plain(heading.Text)),
        DossierParagraph paragraph => Paragraph(Of(paragraph.Runs, null)),
        DossierLegend legend => Paragraph(Plain(legend.Emphasized)),
        DossierQuotation quotation => Quotation(Plain(quotation.Label), Lines(quotation), Plain(quotation.Source)),
        DossierFacts facts => string.Concat(facts.Facts.Select(fact => Item($"{Plain(fact.Name)}: {Of(fact.Runs, null)}"))),
        DossierTable table => string.Concat(table.Rows.Select(row => Item(string.Join(Between, row.Where(cell => cell.Runs.Any(run => run.Text.Length > 0)).Select(cell => Of(cell.Runs, cell.Language)))))),
        _ => throw new InvalidOperationException($"No notation for {block.GetType().Name}."),
    };

    private IEnumerable<string> Lines(DossierQuotation quotation)
    {
        var line = ImmutableArray.CreateBuilder<DossierRun>();
        foreach (var run in quotation.Runs)
        {
            var parts = run.Text.Split('\n');
            for (var i = 0; i < parts.Length; i++)
            {
                if (i > 0)
                {
                    yield return Of(line.DrainToImmutable(), quotation.Language);
                }

                line.Add(run with { Text = parts[i] });
            }
        }

        yield return Of(line.DrainToImmutable(), quotation.Language);
    }

    private string Of(ImmutableArray<DossierRun> runs, Language? language) => string.Concat(runs.Select(run => Write(run.Text, run.Mark, language)));

    private string Plain(string text) => Write(text, DossierMark.None, null);
}
