using System.Collections.Immutable;
using Workbench.Aligning;
using Workbench.Divergences;
using Workbench.Works;

namespace Workbench.Exporting.Editions;

/// <summary>
/// Leaves one version of each language as the text and puts under it what the others in that language have otherwise. From the text
/// and the entries each of the others can be read word by word.
/// </summary>
internal sealed class ApparatusRows
{
    private const double LeastAlike = 0.45;

    private readonly Edition edition;
    private readonly CellMaker cells;
    private readonly ImmutableArray<(EditionText Text, ImmutableArray<EditionText> Others)> groups;

    public ApparatusRows(Edition edition, CellMaker cells)
    {
        this.edition = edition;
        this.cells = cells;
        groups = [.. edition.Texts.GroupBy(t => (t.IsOriginal, t.Language)).Select(g => (g.First(), g.Skip(1).ToImmutableArray()))];
    }

    public IEnumerable<EditionRow> Of(EditionRow shell, Row row)
    {
        var shown = new List<EditionCell>();
        var entries = new List<ApparatusEntry>();
        foreach (var (text, others) in groups)
        {
            var cell = cells.Of(row, text);
            var wholes = others.Where(other => !RowPlan.UnitsOf(row, text).Any(u => !text.Notes.IsAnchored(u)) || HasNotes(row, other)).ToList();
            shown.Add(cell);
            shown.AddRange(wholes.Select(other => cells.Of(row, other)));
            entries.AddRange(others.Except(wholes).SelectMany(other => Entries(row, text, other)));
        }

        return [shell with { Cells = [.. shown.Where(cell => !cell.Blocks.IsEmpty)], Apparatus = [.. entries] }];
    }

    /// <summary>Notes have no place in an apparatus, so a version that has some here stands in full.</summary>
    private static bool HasNotes(Row row, EditionText text) => RowPlan.UnitsOf(row, text).Any(unit => text.Document[unit].Anchors.Any(text.Notes.IsKnown));

    private IEnumerable<ApparatusEntry> Entries(Row row, EditionText text, EditionText other)
    {
        var (ours, theirs) = (TextOf(row, text), TextOf(row, other));
        foreach (var unit in RowPlan.UnitsOf(row, other).Where(u => !other.Notes.IsAnchored(u)))
        {
            edition.Coverage.Add(other, unit, new Span(0, other.Document[unit].Text.Length));
        }

        if (theirs.Length == 0 && ours.Length == 0)
        {
            return [];
        }

        var compared = WordDiff.Compare(ours, theirs);
        return theirs.Length == 0 || compared.Similarity < LeastAlike || Variants.Of(compared) is not { } variants
            ? [new ApparatusEntry(new Span(0, ours.Length), "", theirs, other, IsWhole: true)]
            : variants.Select(v => v.Ours.Length > 0 ? new ApparatusEntry(v.Ours, v.Ours.In(ours), v.Theirs.In(theirs), other) : Beside(v.Ours, v.Theirs.In(theirs), ours, other));
    }

    /// <summary>What a version only adds is told with the word before it, or at the very start with the one after.</summary>
    private static ApparatusEntry Beside(Span place, string added, string ours, EditionText other)
    {
        var words = WordTokenizer.Scan(ours).Where(t => t.Class is TokenClass.Word or TokenClass.Number).Select(t => t.Span).ToList();
        var before = words.FindLastIndex(w => w.End <= place.Start);
        return before >= 0 ? new ApparatusEntry(place, words[before].In(ours), Spaced(words[before].In(ours), added), other)
            : words.Count > 0 ? new ApparatusEntry(place, words[0].In(ours), Spaced(added, words[0].In(ours)), other)
            : new ApparatusEntry(place, ours, Spaced(ours, added), other);
    }

    private static string Spaced(string first, string second) => char.IsPunctuation(second[0]) && second.Length == 1 ? first + second : $"{first} {second}";

    private static string TextOf(Row row, EditionText text) =>
        string.Join(' ', RowPlan.UnitsOf(row, text).Where(u => !text.Notes.IsAnchored(u)).Select(u => text.Document[u].Text));
}
