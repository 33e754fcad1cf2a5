using System.Collections.Immutable;
using System.Globalization;
using Workbench.Exporting.Docx;
using Workbench.Works;

namespace Workbench.Exporting.Editions.Docx;

/// <summary>Makes paragraphs of a DOCX file from those of an edition.</summary>
internal sealed class DocxInlines(Edition edition)
{
    private readonly HashSet<int> shown = [.. edition.ShownRows];

    public DocxParagraph Paragraph(EditionText text, EditionBlock block, bool isUnder) =>
        new([.. block.Inlines.SelectMany(inline => Runs(inline))], StyleOf(block, isUnder)) { Level = block.Level, Language = text.Language };

    public static string BookmarkOf(int row) => "row" + row.ToString(CultureInfo.InvariantCulture);

    public DocxRun Mark(EditionMark mark) => new(mark.Text + " ")
    {
        Style = DocxRunStyle.Absence,
        Language = edition.Phrases.Language,
        Target = mark.TargetRow is { } row && shown.Contains(row) ? BookmarkOf(row) : null,
    };

    private IEnumerable<DocxRun> Runs(EditionInline inline) => inline switch
    {
        EditionRun run => [new DocxRun(run.Text) { Emphases = run.Emphases, Language = run.Language, Style = run.IsAdded ? DocxRunStyle.Addition : DocxRunStyle.None }],
        EditionMark mark => [Mark(mark)],
        EditionPage page => [new DocxRun($"⟨{page.Label}⟩ ") { Style = DocxRunStyle.Locator }],
        EditionNoteCall { IsFirst: true } call => [new DocxRun("") { Footnote = FootnoteOf(call.Note) }],
        EditionNoteCall call => [new DocxRun($"[{call.Note.Label}]") { Style = DocxRunStyle.Locator }],
        _ => throw new InvalidOperationException($"No run for {inline.GetType().Name}."),
    };

    /// <summary>A footnote calls no other: the notes of a translation on demand follow it in the same footnote.</summary>
    private ImmutableArray<DocxParagraph> FootnoteOf(EditionNote note)
    {
        var own = note.Blocks.Select((block, i) =>
        {
            var inlines = block.Inlines.SelectMany(inline => inline is EditionNoteCall call ? [new DocxRun($"[{call.Note.Label}]")] : Runs(inline));
            return new DocxParagraph(i == 0 && note.IsTranslation ? [new DocxRun($" {note.Of.Label}: ") { Style = DocxRunStyle.Locator }, .. inlines] : i == 0 ? [" ", .. inlines] : [.. inlines]) { Language = note.Of.Language };
        });
        var inner = note.Blocks.SelectMany(block => block.Notes).SelectMany(called => called.Blocks.Select((block, i) =>
            new DocxParagraph([new DocxRun(i == 0 ? $"[{called.Label}] " : ""), .. block.Inlines.SelectMany(Runs)]) { Language = called.Of.Language }));
        return [.. own, .. inner];
    }

    private static DocxStyle StyleOf(EditionBlock block, bool isUnder) => block.Kind switch
    {
        UnitKind.Quotation => DocxStyle.Quotation,
        UnitKind.Verse => DocxStyle.Verse,
        UnitKind.Note or UnitKind.Contents or UnitKind.Furniture => DocxStyle.Small,
        _ => isUnder ? DocxStyle.Translation : DocxStyle.Body,
    };
}
