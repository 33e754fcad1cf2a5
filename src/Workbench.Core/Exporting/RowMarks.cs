using System.Collections.Immutable;
using Workbench.Aligning;
using Workbench.Divergences;
using Workbench.Works;

namespace Workbench.Exporting;

/// <summary>All marks of one row, by column and unit, in layers: sentences outside, then differences, then checks.</summary>
internal sealed class RowMarks
{
    private readonly ILookup<(int Column, UnitIndex Unit), TextMark>[] layers;

    public RowMarks(AlignedWork work, Row row, ImmutableArray<VersionPair> pairs, ImmutableArray<int> versions, EditionWords words)
    {
        var texts = versions.ToDictionary(v => v, v => new RowText(work.Versions[v].Text.Document, row.Cells[v].Units));
        layers =
        [
            Lookup(versions.SelectMany(v => SentenceMarks.Of(work, row, v, words))),
            Lookup(pairs.Where(p => texts[p.Base].Text.Length > 0 && texts[p.Other].Text.Length > 0).SelectMany(p => OfPair(work, p, texts, words))),
            Lookup(versions.SelectMany(v => CheckMarks.Of(work, row, v))),
        ];
    }

    public IReadOnlyList<IReadOnlyList<TextMark>> Of(int column, UnitIndex unit) =>
        [.. layers.Select(layer => layer[(column, unit)].GroupBy(m => (m.Span, m.Class)).Select(Join).OrderBy(m => m.Span.Start).ThenBy(m => m.Span.Length).ToList())];

    private static IEnumerable<UnitMark> OfPair(AlignedWork work, VersionPair pair, Dictionary<int, RowText> texts, EditionWords words)
    {
        var differences = WordDiff.Compare(texts[pair.Base].Text, texts[pair.Other].Text);
        var ofOther = DifferenceMarks.Of(pair.Other, texts[pair.Other], differences, isLeft: false, work.Versions[pair.Base].Text.Description.Label, words);
        return pair.MarksBase
            ? ofOther.Concat(DifferenceMarks.Of(pair.Base, texts[pair.Base], differences, isLeft: true, work.Versions[pair.Other].Text.Description.Label, words))
            : ofOther;
    }

    /// <summary>What two versions leave out is marked once, for both.</summary>
    private static TextMark Join(IEnumerable<TextMark> same) =>
        same.Aggregate((first, next) => first with { Title = $"{first.Title} · {next.Title}" });

    private static ILookup<(int, UnitIndex), TextMark> Lookup(IEnumerable<UnitMark> marks) =>
        marks.ToLookup(m => (m.Column, m.Unit), m => m.Mark);
}
