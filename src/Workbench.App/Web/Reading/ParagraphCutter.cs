using System.Collections.Immutable;
using Workbench.Divergences;
using Workbench.Works;

namespace Workbench.App.Web.Reading;

/// <summary>Cuts one unit's text into sentences, and these into pieces, at every place where a mark begins or ends.</summary>
public sealed class ParagraphCutter
{
    private readonly Unit unit;
    private readonly MarkIndex<DifferenceMark> differences;
    private readonly MarkIndex<(Span Span, Divergence Finding)> findings;

    /// <summary>Words that stand only in the other text, by their place in this one.</summary>
    private readonly ImmutableArray<DifferenceMark> carets;

    /// <summary>Where marks begin or end, ascending.</summary>
    private readonly int[] edges;

    /// <param name="findings">Each with its span in this unit.</param>
    public ParagraphCutter(Unit unit, ImmutableArray<DifferenceMark> differences, ImmutableArray<(Span Span, Divergence Finding)> findings)
    {
        this.unit = unit;
        this.differences = new MarkIndex<DifferenceMark>(differences, mark => mark.Span);
        this.findings = new MarkIndex<(Span Span, Divergence Finding)>(findings, found => found.Span);
        carets = [.. differences.Where(d => d.Span.Length == 0 && d.Kind != DifferenceKind.Punctuation).OrderBy(d => d.Span.Start)];
        edges = [.. differences.Select(d => d.Span).Concat(findings.Select(f => f.Span)).SelectMany(s => new[] { s.Start, s.End }).Distinct().Order()];
    }

    /// <param name="links">The links of a sentence of the unit, by its number from zero.</param>
    public ParagraphView Cut(Func<int, string> links)
    {
        var sentences = unit.Sentences.IsEmpty ? [new Span(0, unit.Text.Length)] : unit.Sentences;
        var views = ImmutableArray.CreateBuilder<SentenceView>(sentences.Length);
        var (done, edge, caret) = (0, 0, 0);
        for (var i = 0; i < sentences.Length; i++)
        {
            var (sentence, next) = (sentences[i], i + 1 < sentences.Length ? sentences[i + 1].Start : int.MaxValue);
            var places = Cuts(sentence, next, ref edge, ref caret, out var within);
            views.Add(new SentenceView(unit.Text[done..sentence.Start], links(i), [.. Pieces(places, within)]));
            done = sentence.End;
        }

        return new ParagraphView(unit, views.MoveToImmutable());
    }

    /// <summary>Where a sentence is cut, and the carets in it, moved to its end where they stand behind it; both lists are gone through once for all sentences.</summary>
    private List<int> Cuts(Span sentence, int next, ref int edge, ref int caret, out ILookup<int, DifferenceMark> within)
    {
        var places = new SortedSet<int> { sentence.Start, sentence.End };
        for (; edge < edges.Length && edges[edge] <= sentence.End; edge++)
        {
            if (edges[edge] >= sentence.Start)
            {
                places.Add(edges[edge]);
            }
        }

        // The end of a sentence may be the beginning of the next.
        edge = Math.Max(0, edge - 1);
        for (; caret < carets.Length && carets[caret].Span.Start < sentence.Start; caret++)
        {
        }

        var from = caret;
        for (; caret < carets.Length && carets[caret].Span.Start < next; caret++)
        {
            places.Add(Math.Min(carets[caret].Span.Start, sentence.End));
        }

        within = carets[from..caret].ToLookup(mark => Math.Min(mark.Span.Start, sentence.End));
        return [.. places];
    }

    private IEnumerable<Piece> Pieces(List<int> cuts, ILookup<int, DifferenceMark> within)
    {
        for (var i = 0; i < cuts.Count; i++)
        {
            foreach (var mark in within[cuts[i]])
            {
                yield return new Piece("", mark.Kind, mark.There, []) { Note = mark.Note };
            }

            if (i + 1 < cuts.Count)
            {
                yield return PieceOf(new Span(cuts[i], cuts[i + 1] - cuts[i]));
            }
        }
    }

    private Piece PieceOf(Span span)
    {
        var difference = differences.Holding(span).FirstOrDefault();
        return new Piece(
            span.In(unit.Text),
            difference?.Kind ?? DifferenceKind.Same,
            difference?.There ?? "",
            [.. findings.Holding(span).Select(found => found.Finding)]) { Note = difference?.Note };
    }
}
