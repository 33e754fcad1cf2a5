using Workbench.Works;

namespace Workbench.Divergences;

/// <summary>Words of one unit that a flag marks, with the words themselves: they are found again when the text around them changes.</summary>
/// <param name="Span">In UTF-16 units of the unit's text.</param>
/// <param name="Words">What stood there when the flag was set.</param>
public sealed record FlagSpan(UnitIndex Unit, Span Span, string Words)
{
    /// <summary>The words in a unit's text; the first place where they stand, after no culture and whatever their case.</summary>
    /// <returns>Null when no unit of the group has them.</returns>
    public static FlagSpan? Find(Document document, UnitGroup units, string words)
    {
        foreach (var unit in units.Where(u => u.Value < document.Units.Length))
        {
            if (document[unit].Text.IndexOf(words, StringComparison.OrdinalIgnoreCase) is var at and >= 0)
            {
                return new FlagSpan(unit, new Span(at, words.Length), document[unit].Text.Substring(at, words.Length));
            }
        }

        return null;
    }

    /// <summary>Where the words stand now: where they stood, else nearest to it in their unit, else in another unit of the group.</summary>
    /// <returns>Null when they are gone.</returns>
    public FlagSpan? In(Document document, UnitGroup units)
    {
        if (units.Contains(Unit) && Unit.Value < document.Units.Length)
        {
            var text = document[Unit].Text;
            if (NearestIn(text) is { } start)
            {
                return this with { Span = new Span(start, Words.Length) };
            }
        }

        return units.Where(u => u.Value < document.Units.Length).Select(u => (Unit: u, At: document[u].Text.IndexOf(Words, StringComparison.Ordinal)))
            .Where(p => p.At >= 0).Select(p => new FlagSpan(p.Unit, new Span(p.At, Words.Length), Words)).FirstOrDefault();
    }

    private int? NearestIn(string text)
    {
        int? nearest = null;
        for (var at = text.IndexOf(Words, StringComparison.Ordinal); at >= 0; at = at + 1 < text.Length ? text.IndexOf(Words, at + 1, StringComparison.Ordinal) : -1)
        {
            if (nearest is null || Math.Abs(at - Span.Start) < Math.Abs(nearest.Value - Span.Start))
            {
                nearest = at;
            }
        }

        return nearest;
    }
}
