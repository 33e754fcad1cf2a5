using System.Collections.Immutable;
using Workbench.Divergences;
using Workbench.Works;

namespace Workbench.App.Web.Reading;

/// <summary>Cuts one unit's text into sentences, and these into pieces, at every place where a mark begins or ends.</summary>
/// <param name="Findings">Each with its span in this unit.</param>
public sealed record ParagraphCutter(Unit Unit, ImmutableArray<DifferenceMark> Differences, ImmutableArray<(Span Span, Divergence Finding)> Findings)
{
    /// <param name="links">The links of a sentence of the unit, by its number from zero.</param>
    public ParagraphView Cut(Func<int, string> links)
    {
        var sentences = Unit.Sentences.IsEmpty ? [new Span(0, Unit.Text.Length)] : Unit.Sentences;
        var views = ImmutableArray.CreateBuilder<SentenceView>(sentences.Length);
        var done = 0;
        for (var i = 0; i < sentences.Length; i++)
        {
            var next = i + 1 < sentences.Length ? sentences[i + 1].Start : int.MaxValue;
            views.Add(new SentenceView(Unit.Text[done..sentences[i].Start], links(i), [.. Pieces(sentences[i], next)]));
            done = sentences[i].End;
        }

        return new ParagraphView(Unit, views.MoveToImmutable());
    }

    private IEnumerable<Piece> Pieces(Span sentence, int next)
    {
        var carets = Differences.Where(d => d.Span.Length == 0 && d.Kind != DifferenceKind.Punctuation && d.Span.Start >= sentence.Start && d.Span.Start < next)
            .Select(d => (Place: Math.Min(d.Span.Start, sentence.End), Mark: d)).ToList();
        var cuts = Differences.Select(d => d.Span).Concat(Findings.Select(f => f.Span)).SelectMany(s => new[] { s.Start, s.End })
            .Concat(carets.Select(c => c.Place)).Append(sentence.Start).Append(sentence.End)
            .Where(place => place >= sentence.Start && place <= sentence.End).Distinct().Order().ToList();
        for (var i = 0; i < cuts.Count; i++)
        {
            foreach (var (_, mark) in carets.Where(c => c.Place == cuts[i]))
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
        var difference = Differences.FirstOrDefault(d => Holds(d.Span, span));
        return new Piece(
            span.In(Unit.Text),
            difference?.Kind ?? DifferenceKind.Same,
            difference?.There ?? "",
            [.. Findings.Where(f => Holds(f.Span, span)).Select(f => f.Finding)]) { Note = difference?.Note };
    }

    private static bool Holds(Span mark, Span piece) => mark.Start <= piece.Start && piece.End <= mark.End;
}
