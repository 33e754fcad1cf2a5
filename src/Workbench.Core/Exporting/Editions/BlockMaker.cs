using System.Collections.Immutable;
using System.Globalization;
using Workbench.Works;

namespace Workbench.Exporting.Editions;

/// <summary>Makes the paragraphs of one text: its units with their emphasis, languages, notes and pages.</summary>
/// <param name="afterNote">What the edition puts at the end of a note.</param>
internal sealed class BlockMaker(EditionText text, EditionPhrases phrases, EditionCoverage coverage, Func<UnitIndex, ImmutableArray<EditionMark>> afterNote)
{
    /// <summary>A whole unit.</summary>
    public EditionBlock Whole(UnitIndex unit, UnitMarks marks) => Stretch(unit, new Span(0, text.Document[unit].Text.Length), marks);

    /// <summary>A stretch of a unit, without the white space at its end.</summary>
    public EditionBlock Stretch(UnitIndex index, Span span, UnitMarks marks)
    {
        coverage.Add(text, index, span);
        return Shown(index, span, marks) with { IsFirst = span.Start == 0 };
    }

    private EditionBlock Shown(UnitIndex index, Span span, UnitMarks marks)
    {
        var unit = text.Document[index];
        var inlines = ImmutableArray.CreateBuilder<EditionInline>();
        if (span.Start == 0 && PageThatBeginsAt(index) is { } page)
        {
            inlines.Add(new EditionPage(page, text));
        }

        if (unit.Text.Length == 0)
        {
            inlines.Add(phrases.Withheld());
        }

        var isLast = span.End == unit.Text.Length;
        var end = span.End;
        while (end > span.Start && unit.Text[end - 1] == ' ')
        {
            end--;
        }

        AddRuns(inlines, index, unit, new Span(span.Start, end - span.Start), marks, isLast);
        return new EditionBlock(index, unit.Kind, unit.Kind == UnitKind.Heading ? Math.Max(1, unit.Level) : 0, inlines.ToImmutable());
    }

    private void AddRuns(ImmutableArray<EditionInline>.Builder inlines, UnitIndex index, Unit unit, Span span, UnitMarks marks, bool isLast)
    {
        var cuts = Cuts(unit, span, marks);
        AddPoints(inlines, index, unit, marks, span.Start, span, isLast);
        for (var i = 1; i < cuts.Count; i++)
        {
            var piece = new Span(cuts[i - 1], cuts[i] - cuts[i - 1]);
            inlines.Add(new EditionRun(
                piece.In(unit.Text),
                [.. unit.Emphases.Where(e => Covers(e.Span, piece)).Select(e => e.Kind).Distinct()],
                LanguageOf(unit, piece),
                marks.Added.Any(added => Covers(added, piece))));
            AddPoints(inlines, index, unit, marks, cuts[i], span, isLast);
        }
    }

    /// <summary>What stands at a place; what stands at the end of a stretch belongs to it, at its start only when it is the first.</summary>
    private void AddPoints(ImmutableArray<EditionInline>.Builder inlines, UnitIndex index, Unit unit, UnitMarks marks, int place, Span span, bool isLast)
    {
        if (place == span.Start && span is { Start: > 0, Length: > 0 })
        {
            return;
        }

        for (var i = 0; i < unit.Anchors.Length; i++)
        {
            if (Math.Min(unit.Anchors[i].Position, unit.Text.Length) is var at && at == place && text.Notes.IsKnown(unit.Anchors[i]) && unit.Kind != UnitKind.Note)
            {
                inlines.Add(new EditionNoteCall(NoteOf(unit.Anchors[i]), text.Notes.IsFirst(index, i)));
            }
        }

        if (place < span.End || isLast || marks.Points.Count > 0)
        {
            inlines.AddRange(marks.Points.Where(p => p.Place == place).Select(p => p.Mark));
        }
    }

    private EditionNote NoteOf(NoteAnchor anchor)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"n{text.Place}-{anchor.Note.Value}");
        var blocks = text.Notes.UnitsOf(anchor).Select((unit, i) =>
        {
            var block = i == 0 ? WithoutLabel(unit, anchor.Label) : Whole(unit, UnitMarks.None);
            return i == 0 ? block with { Inlines = [.. block.Inlines, .. afterNote(unit)] } : block;
        });
        return new EditionNote(id, anchor.Label.Length == 0 ? "*" : anchor.Label, text, [.. blocks], IsTranslation: false);
    }

    /// <summary>A note whose source has its number before its words: the edition puts the number there itself.</summary>
    private EditionBlock WithoutLabel(UnitIndex note, string label)
    {
        var words = text.Document[note].Text;
        var head = new Span(0, NoteLabel.LengthAtHead(words, label));
        coverage.Add(text, note, new Span(0, words.Length));
        return Shown(note, new Span(head.End, words.Length - head.End), UnitMarks.None) with { IsFirst = true };
    }

    private static List<int> Cuts(Unit unit, Span span, UnitMarks marks)
    {
        var cuts = unit.Emphases.Select(e => e.Span).Concat(unit.Passages.Select(p => p.Span)).Concat(marks.Added).SelectMany(s => (int[])[s.Start, s.End])
            .Concat(unit.Anchors.Select(a => Math.Min(a.Position, unit.Text.Length)))
            .Concat(marks.Points.Select(p => p.Place))
            .Where(cut => cut > span.Start && cut < span.End)
            .Append(span.Start).Append(span.End);
        return [.. cuts.Distinct().Order()];
    }

    private static bool Covers(Span outer, Span inner) => outer.Start <= inner.Start && outer.End >= inner.End;

    private Language? LanguageOf(Unit unit, Span piece)
    {
        var innermost = unit.Passages.Where(p => Covers(p.Span, piece)).OrderBy(p => p.Span.Length).Select(p => (Language?)p.Language).FirstOrDefault();
        return innermost == text.Language ? null : innermost;
    }

    private string? PageThatBeginsAt(UnitIndex unit)
    {
        if (text.Document[unit].Locator.Page is not { Length: > 0 } page || text.Document[unit].Kind == UnitKind.Note)
        {
            return null;
        }

        var before = unit.Value - 1;
        while (before >= 0 && (text.Document.Units[before].Locator.Page is null || text.Document.Units[before].Kind == UnitKind.Note))
        {
            before--;
        }

        return before >= 0 && string.Equals(text.Document.Units[before].Locator.Page, page, StringComparison.Ordinal) ? null : page;
    }
}
