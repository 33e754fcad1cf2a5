using System.Collections.Immutable;
using Workbench.Works;

namespace Workbench.App.Web.Studying;

/// <summary>A stretch of a paragraph set in one way, or the place of a note.</summary>
/// <param name="Emphases">How it is set off; usually not at all.</param>
/// <param name="Note">Where a note belongs to the text: the piece is its mark and has no text.</param>
public sealed record ReaderPiece(string Text, ImmutableArray<EmphasisKind> Emphases, NoteAnchor? Note)
{
    /// <summary>Put together again they are the unit's text.</summary>
    public static IEnumerable<ReaderPiece> Of(Unit unit)
    {
        var cuts = unit.Emphases.SelectMany(e => new[] { e.Span.Start, e.Span.End }).Concat(unit.Anchors.Select(a => a.Position)).Append(0).Append(unit.Text.Length)
            .Where(cut => cut >= 0 && cut <= unit.Text.Length).Distinct().Order().ToList();
        for (var i = 0; i < cuts.Count; i++)
        {
            foreach (var anchor in unit.Anchors.Where(a => a.Position == cuts[i]))
            {
                yield return new ReaderPiece("", [], anchor);
            }

            if (i + 1 < cuts.Count)
            {
                var (start, end) = (cuts[i], cuts[i + 1]);
                yield return new ReaderPiece(unit.Text[start..end], [.. unit.Emphases.Where(e => e.Span.Start <= start && end <= e.Span.End).Select(e => e.Kind)], null);
            }
        }
    }
}
