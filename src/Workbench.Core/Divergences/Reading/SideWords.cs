using Workbench.Aligning.WordLinks;
using Workbench.Works;

namespace Workbench.Divergences.Reading;

/// <summary>The words and marks of some units of one text, in reading order.</summary>
internal sealed class SideWords
{
    private SenseReading? sense;

    private SideWords(Document document, UnitGroup units, List<UnitIndex> unitOf, List<Span> spans, LinkWord[] words)
    {
        (Document, Units, UnitOf, Spans, Words) = (document, units, unitOf, spans, words);
    }

    public Document Document { get; }

    public UnitGroup Units { get; }

    public List<UnitIndex> UnitOf { get; }

    /// <summary>In the unit's own text.</summary>
    public List<Span> Spans { get; }

    public LinkWord[] Words { get; }

    public int Count => Words.Length;

    public static SideWords Read(Document document, UnitGroup units, Func<IReadOnlyList<string>, LinkWord[]> read)
    {
        var (unitOf, spans, texts) = (new List<UnitIndex>(), new List<Span>(), new List<string>());
        foreach (var unit in units)
        {
            var text = document[unit].Text;
            foreach (var token in WordTokenizer.Scan(text).Where(t => t.Class != TokenClass.Space))
            {
                unitOf.Add(unit);
                spans.Add(token.Span);
                texts.Add(token.Span.In(text));
            }
        }

        return new SideWords(document, units, unitOf, spans, read(texts));
    }

    /// <summary>The first word that stands at this place of the unit or after it; <see cref="Count"/> for none.</summary>
    public int FirstAt(UnitIndex unit, int start)
    {
        var (low, high) = (0, Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            var order = UnitOf[middle].CompareTo(unit);
            (low, high) = order < 0 || (order == 0 && Spans[middle].Start < start) ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    /// <summary>The words of the whole side that turn its sense.</summary>
    public SenseReading Sense(Language language) => sense ??= SenseReading.Of(this, [.. Enumerable.Range(0, Count)], language);

    public string TextOf(int word) => Spans[word].In(Document[UnitOf[word]].Text);

    /// <summary>From the first word to the last, as it stands in the text; words of different units are joined by a blank.</summary>
    public string TextOf(int first, int last) => UnitOf[first] == UnitOf[last]
        ? SpanOf(first, last).In(Document[UnitOf[first]].Text)
        : string.Join(' ', Enumerable.Range(first, last - first + 1).Select(w => TextOf(w)));

    public Span SpanOf(int first, int last) => new(Spans[first].Start, Spans[last].End - Spans[first].Start);

    /// <summary>Whether nothing but an opening mark stands before the word in its sentence.</summary>
    public bool OpensSentence(int word)
    {
        var before = word - 1;
        while (before >= 0 && UnitOf[before] == UnitOf[word] && Words[before].Sort == WordSort.Mark && Words[before].Text is not ("." or "!" or "?" or "…" or "..." or ":" or ";" or ","))
        {
            before--;
        }

        return before < 0 || UnitOf[before] != UnitOf[word] || Words[before].Text is "." or "!" or "?" or "…" or "..." or ":";
    }
}
