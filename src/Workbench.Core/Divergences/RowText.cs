using System.Collections.Immutable;
using Workbench.Works;

namespace Workbench.Divergences;

/// <summary>Units of one text joined by line feeds, with the way back from a place in the joined text to a unit.</summary>
internal sealed class RowText
{
    private readonly ImmutableArray<(UnitIndex Unit, Span Place)> units;
    private List<Token>? scanned;
    private List<Token>? tokens;
    private DiffWord[]? words;
    private List<NumberMention>? numbers;

    public RowText(Document document, UnitGroup group)
    {
        Units = group;
        Text = string.Join('\n', group.Select(u => document[u].Text));
        var start = 0;
        var places = ImmutableArray.CreateBuilder<(UnitIndex, Span)>(group.Count);
        foreach (var unit in group)
        {
            var length = document[unit].Text.Length;
            places.Add((unit, new Span(start, length)));
            start += length + 1;
        }

        units = places.MoveToImmutable();
    }

    public UnitGroup Units { get; }

    /// <summary>Its words, numbers and marks, without white space.</summary>
    public List<Token> Tokens => tokens ??= Scanned.FindAll(t => t.Class != TokenClass.Space);

    /// <summary>Its words as versions in one language are compared by them.</summary>
    public DiffWord[] Words => words ??= DiffWord.Of(Text, Tokens);

    public string Text { get; }

    /// <summary>The numbers it names, read in the one language it is in.</summary>
    public List<NumberMention> Numbers(Language language) => numbers ??= NumberReader.Read(Text, Scanned, language);

    private List<Token> Scanned => scanned ??= WordTokenizer.Scan(Text);

    /// <summary>The parts of a stretch of the joined text by unit, in the units' own places; an empty stretch is a place in one unit.</summary>
    public IEnumerable<(UnitIndex Unit, Span Span)> Locate(Span span)
    {
        foreach (var (unit, place) in units)
        {
            var (start, end) = (Math.Max(span.Start, place.Start), Math.Min(span.End, place.End));
            if (start < end || (start == end && span.Length == 0))
            {
                yield return (unit, new Span(start - place.Start, end - start));
            }
        }
    }
}
